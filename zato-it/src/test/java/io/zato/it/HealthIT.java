package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.platform.Answer;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void healthIsToldInTheFormOfMicroProfile() {
        var ready = platform.anonymous().get("/health/ready").is(200);
        assertTrue(ready.header("X-Zato-CID").length() == 32, ready::toString);
        assertEquals("UP", ready.json().path("status").asText());
        assertEquals("UP", check(ready, "registry").path("status").asText());
        assertTrue(check(ready, "database").at("/data/answers").asBoolean(), ready::toString);
        var started = platform.anonymous().get("/health/started").is(200);
        assertEquals("UP", check(started, "started").path("status").asText());
        platform.anonymous().get("/health/unheard-of").isProblem(404).says("/health/ready");
    }

    @Test
    void whatFailsIsNamedAndTheRestIsServed() {
        scratch.tryService(
                "it.fails",
                """
                import jakarta.annotation.Resource
                import io.zato.api.service.*
                class Fails implements Service<Object, Object> {
                    @Resource(lookup = 'java:/it/not/there') Object missing
                    Object handle(Object input, Invocation call) { 'never' }
                }
                """);
        var ready = platform.anonymous().get("/health/ready").is(200);
        JsonNode failing = check(ready, "objects").at("/data/objects/0");
        assertEquals("it.fails", failing.path("name").asText(), ready::toString);
        assertFalse(ready.body().contains("java:/it/not/there"), "reasons are for administrators");
        var servers = platform.api().get("/zato/api/servers").is(200);
        assertTrue(servers.body().contains("java:/it/not/there"), servers::toString);
        assertTrue(servers.json().at("/items/0/database/answers").asBoolean(), servers::toString);
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
