package io.zato.it.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.docs.Guide;
import io.zato.it.platform.Api;
import io.zato.it.platform.Environment;
import io.zato.it.platform.OwnCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Clusters made, rolled, hung and stopped, two of them side by side on one machine. */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterLifeIT {
    private static final Duration LONG = Duration.ofMinutes(10);

    @RegisterExtension
    static final OwnCluster first = new OwnCluster("cluster-first");

    @RegisterExtension
    static final OwnCluster second = new OwnCluster("cluster-second");

    @Test
    @Order(1)
    void theGuideWorksLineByLine() throws IOException {
        Guide.read("cluster").follow(first.environment(), LONG);
    }

    @Test
    @Order(2)
    void twoOfThemKnowNothingOfEachOther() {
        first.environment().shell("./zato cluster start", LONG).exits(0);
        second.create("second", "--restart-hung").exits(0);
        makeChannel(first.environment(), "first");
        makeChannel(second.environment(), "second");
        for (OwnCluster each : List.of(first, second)) {
            String name = each == first ? "first" : "second";
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                for (int call = 0; call < 4; call++) {
                    assertEquals(
                            name,
                            each.environment()
                                    .anonymous()
                                    .get("/it/life")
                                    .is(200)
                                    .json()
                                    .path("cluster")
                                    .asText());
                }
            });
        }
        for (OwnCluster each : List.of(first, second)) {
            assertEquals(
                    2,
                    admin(each.environment())
                            .get("/zato/api/servers")
                            .is(200)
                            .json()
                            .path("total")
                            .asInt());
        }
        JsonNode stopped = second.environment()
                .shell("./zato stop --output json", LONG)
                .exits(0)
                .json();
        assertEquals("stopped", stopped.at("/servers/1/state").asText(), stopped::toString);
        first.environment().anonymous().get("/it/life").is(200);
    }

    @Test
    @Order(3)
    void nobodyWhoCallsNoticesARollingRestart() {
        Callers callers = new Callers(first.environment().anonymous(), "/it/life");
        try (callers) {
            first.environment()
                    .shell("./zato cluster restart --rolling", LONG)
                    .exits(0)
                    .says("server-1 was", "server-2 was");
        }
        assertTrue(callers.sent() > 100, () -> callers.sent() + " calls");
        assertEquals(List.of(), callers.failed());
    }

    @Test
    @Order(4)
    void theLastServerThatTakesCallsIsNotRolled() {
        Environment environment = first.environment();
        long pid = pid(environment, 0);
        environment.zato("lb", "drain", "server-2").exits(0);
        try {
            environment
                    .shell("./zato cluster restart --rolling", LONG)
                    .exits(1)
                    .says("another server to take the calls of server-1", "server-2=drained");
            environment.anonymous().get("/it/life").is(200);
        } finally {
            environment.zato("lb", "undrain", "server-2").exits(0);
        }
        assertEquals(pid, pid(environment, 0));
    }

    @Test
    @Order(5)
    void aRestartReturnsWhenAllServersWereStartedAnew() {
        Environment environment = first.environment();
        List<Long> before = List.of(pid(environment, 0), pid(environment, 1));
        environment.shell("./zato cluster restart", LONG).exits(0).says("is ready");
        for (int server : List.of(0, 1)) {
            assertNotEquals(before.get(server), pid(environment, server));
            assertEquals("running", status(environment, server).path("state").asText());
        }
    }

    @Test
    @Order(6)
    void aServerThatHangsIsTakenOutOfServiceUntilItIsReadyAgain() {
        Environment environment = first.environment();
        long pid = pid(environment, 1);
        environment.shell("kill -STOP " + pid).exits(0);
        awaitBalancer("drained");
        environment.anonymous().get("/it/life").is(200);
        environment.shell("kill -CONT " + pid).exits(0);
        awaitBalancer("up");
    }

    @Test
    @Order(7)
    void whereItIsWantedAServerThatHangsIsKilledAndStartedAnew() {
        first.environment().shell("./zato stop", LONG).exits(0);
        Environment environment = second.environment().with("ZATO_WATCHDOG_PATIENCE", "5");
        environment.shell("./zato cluster start", LONG).exits(0);
        long hung = pid(environment, 1);
        environment.shell("kill -STOP " + hung).exits(0);
        awaitAnother(environment, 1, hung);
        environment.anonymous().get("/it/life").is(200);
    }

    /** A start it hangs over would wait for ever, and so would all that come after it. */
    @Test
    @Order(8)
    void aHostControllerThatHangsIsKilledAndStartedAnew() throws IOException {
        Environment environment = second.environment();
        ProcessHandle controller = hostController(environment);
        long killed = pid(environment, 0);
        environment.shell("kill -STOP " + controller.pid()).exits(0);
        environment.shell("kill -9 " + killed).exits(0);
        awaitAnother(environment, 0, killed);
        assertFalse(controller.isAlive());
        assertTrue(hostController(environment).isAlive());
    }

    /** Meanwhile nobody who calls notices. */
    private static void awaitAnother(Environment environment, int server, long before) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    environment.anonymous().get("/it/life").is(200);
                    JsonNode now = status(environment, server);
                    return now.path("state").asText().equals("running")
                            && now.path("pid").asLong() != before;
                });
    }

    private static ProcessHandle hostController(Environment environment) throws IOException {
        long domain = Long.parseLong(
                Files.readString(environment.home().resolve("run/domain.pid")).strip());
        return ProcessHandle.of(domain)
                .orElseThrow()
                .children()
                .filter(child -> commandLine(child).contains("[Host Controller]"))
                .findFirst()
                .orElseThrow();
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
        } catch (IOException e) {
            // it has just ended
            return "";
        }
    }

    private static JsonNode status(Environment environment, int server) {
        return environment
                .zato("status", "--output", "json")
                .exits(0)
                .json()
                .path("servers")
                .path(server);
    }

    private static long pid(Environment environment, int server) {
        return status(environment, server).path("pid").asLong();
    }

    private static void awaitBalancer(String state) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> first.environment()
                        .zato("lb", "status", "--output", "json")
                        .json()
                        .path("items")
                        .path(1)
                        .path("state")
                        .asText()
                        .equals(state));
    }

    private static void makeChannel(Environment environment, String name) {
        Api api = admin(environment);
        api.send("PUT", "/zato/api/services/it.life/source", "text/x-groovy", "[cluster: '" + name + "']");
        api.post(
                        "/zato/api/objects/channel_rest",
                        Map.of("name", "it.life", "url_path", "/it/life", "service", "it.life"))
                .is(201);
    }

    private static Api admin(Environment environment) {
        return environment.at(environment.adminPort()).as("admin", environment.variable("ZATO_ADMIN_PASSWORD"));
    }
}
