package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.platform.Answer;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever watches the platform needs no password; whoever administers it does. */
class HealthIT {
    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @ParameterizedTest
    @ValueSource(strings = {"/zato/ping", "/health", "/health/live", "/health/ready", "/health/started"})
    void answersWithoutCredentials(String path) {
        platform.anonymous().get(path).is(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/zato/api/objects/security",
                "/zato/api/objects/unheard_of",
                "/zato/api/kinds",
                "/zato/api/services",
                "/zato/api/servers",
                "/zato/api/enmasse/export",
                "/zato/api/logs",
                "/zato/api/logs/levels",
                "/zato/api/settings",
                "/zato/api/unheard-of",
                "/zato/unheard-of",
                "/zato"
            })
    void nothingElseBelowZatoAnswersWithoutCredentials(String path) {
        var answer = platform.anonymous().get(path).isProblem(401).answer();
        assertTrue(answer.header("WWW-Authenticate").startsWith("Basic "), answer::toString);
    }

    /** A balancer of this machine, which has drained it by itself, is told as everybody that it is ready. */
    @Test
    void aDrainedServerTellsTheBalancersOfOtherHosts() throws IOException {
        Path drained = platform.environment().home().resolve("supervisor/drained");
        Files.createDirectories(drained.getParent());
        Files.writeString(drained, "another\n" + serverName() + "\n");
        try {
            assertEquals(404, fromAnotherAddress("/health/ready?calls"));
            assertEquals(200, fromAnotherAddress("/health/ready"));
            platform.anonymous().get("/health/ready?calls").is(200);
        } finally {
            Files.delete(drained);
        }
        assertEquals(200, fromAnotherAddress("/health/ready?calls"));
    }

    private static String serverName() {
        return platform.api()
                .get("/zato/api/servers")
                .is(200)
                .json()
                .at("/items/0/name")
                .asText();
    }

    private static int fromAnotherAddress(String path) throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress("127.0.0.9", 0));
            socket.connect(
                    new InetSocketAddress("127.0.0.1", platform.environment().port()));
            String request = "GET " + path + " HTTP/1.1\r\nHost: balancer\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /zato/ping, 200",
        "GET, /health/live, 200",
        "POST, /health/ready, 405",
        "GET, /metrics, 401",
        "GET, /openapi, 401",
        "GET, /zato/unheard-of, 401",
        "GET, /zato/api/kinds, 401",
        "GET, /it/nobody-is-there, 404",
        "GET, /admin/sign-in.xhtml, 200",
        "GET, /admin/index.xhtml, 302",
        "GET, /admin/unheard-of.xhtml, 302"
    })
    void everyAnswerBearsTheCorrelationIdOfItsCaller(String method, String path, int status) {
        String cid = "it-" + path.hashCode();
        var answer = platform.anonymous()
                .send(method, path, "text/plain", "", "X-Zato-CID", cid)
                .is(status);
        assertEquals(List.of(cid), answer.headers().allValues("X-Zato-CID"), answer::toString);
        var another = platform.anonymous().send(method, path, "text/plain", "", "X-Zato-CID", "not an id");
        assertEquals(32, another.header("X-Zato-CID").length(), another::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/metrics", "/openapi", "/zato/api/kinds", "/zato/api/kinds/unheard_of", "/zato/unheard-of"})
    void soDoAnswersToAdministrators(String path) {
        var answer = platform.api().get(path, "X-Zato-CID", "it-admin");
        assertEquals(List.of("it-admin"), answer.headers().allValues("X-Zato-CID"), answer::toString);
    }

    @Test
    void healthIsOnlyRead() {
        platform.anonymous().post("/health/ready", Map.of()).isProblem(405).says("takes GET");
    }

    @Test
    void healthIsToldInTheFormOfMicroProfile() {
        var ready = platform.anonymous().get("/health/ready").is(200);
        assertTrue(ready.header("X-Zato-CID").length() == 32, ready::toString);
        assertEquals("UP", ready.json().path("status").asText());
        assertEquals("UP", check(ready, "registry").path("status").asText());
        assertEquals(0, check(ready, "registry").at("/data/pending").asInt(-1), ready::toString);
        assertEquals(0, check(ready, "registry").at("/data/failing").asInt(-1), ready::toString);
        assertTrue(check(ready, "database").at("/data/answers").asBoolean(), ready::toString);
        var started = platform.anonymous().get("/health/started").is(200);
        assertEquals("UP", check(started, "started").path("status").asText());
        platform.anonymous().get("/health/unheard-of").isProblem(404).says("/health/ready");
    }

    @Test
    void whatFailsIsNamedAndTheRestIsServed() {
        scratch.service("it.spoil", "System.setProperty('it.spoilt', input.spoilt); 'done'");
        scratch.service(
                "it.fails",
                """
                import io.zato.api.service.*
                class Fails implements Service<Object, Object> {
                    Fails() {
                        if (System.getProperty('it.spoilt') == 'yes') throw new IllegalStateException('a reason')
                        if (System.getProperty('it.spoilt') == 'next') System.setProperty('it.spoilt', 'yes')
                    }
                    Object handle(Object input, Invocation call) { 'never' }
                }
                """);
        scratch.channel("/it/other", "zato.ping");
        restart("it.fails", "next");
        var ready = platform.anonymous().get("/health/ready").is(200);
        JsonNode failing = check(ready, "objects").at("/data/objects/0");
        assertEquals("it.fails", failing.path("name").asText(), ready::toString);
        assertFalse(ready.body().contains("a reason"), "reasons are for administrators");
        platform.anonymous().get("/it/other").is(200);
        var servers = platform.api().get("/zato/api/servers").is(200);
        assertTrue(servers.body().contains("a reason"), servers::toString);
        assertTrue(servers.json().at("/items/0/database/answers").asBoolean(), servers::toString);
        restart("it.fails", "no");
        var mended = platform.anonymous().get("/health/ready");
        assertEquals(0, check(mended, "objects").at("/data/failing").asInt(), mended::toString);
    }

    /** Switches the service off and on again, after what makes it fail or not: next, when the instance that is tried first has passed. */
    private static void restart(String service, String spoilt) {
        platform.api()
                .post("/zato/api/services/it.spoil/invoke", Map.of("spoilt", spoilt))
                .is(200);
        for (boolean active : new boolean[] {false, true}) {
            platform.api()
                    .patch("/zato/api/services/" + service, Map.of("is_active", active))
                    .is(200);
        }
    }

    private static JsonNode check(Answer health, String name) {
        for (JsonNode check : health.json().path("checks")) {
            if (check.path("name").asText().equals(name)) {
                return check;
            }
        }
        throw new AssertionError(name + " is not in " + health);
    }

    @Test
    void aWrongPasswordIsRefused() {
        platform.anonymous().as("admin", "wrong").get("/zato/api/kinds").isProblem(401);
        platform.anonymous().as("nobody", "wrong").get("/zato/api/kinds").isProblem(401);
        platform.api().get("/zato/api/kinds").is(200);
    }

    @Test
    void aWriteWithoutCredentialsChangesNothing() {
        platform.anonymous().delete("/zato/api/services/zato.ping").isProblem(401);
        platform.api().get("/zato/api/services/zato.ping").is(200);
    }

    @Test
    void theCommandLinesTokenIsAsGoodAsThePassword() throws IOException {
        String token = Files.readString(platform.environment().home().resolve("token"));
        platform.anonymous().bearing(token.strip()).get("/zato/api/kinds").is(200);
        platform.anonymous().bearing("wrong").get("/zato/api/kinds").isProblem(401);
    }
}
