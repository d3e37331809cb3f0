package io.zato.it.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.platform.Answer;
import io.zato.it.platform.LaterVersion;
import io.zato.it.platform.OwnHosts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A cluster of two hosts under load: what one drains the other spares, and another version goes host by host, forth and back. */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpgradeHostsIT {
    private static final String NEXT = "98.1.0";
    private static final String PATH = "/it/upgrade";
    private static final Set<String> BOTH = Set.of("server-1", "server-2-1");

    @RegisterExtension
    static final OwnHosts hosts = new OwnHosts();

    @TempDir
    static Path folder;

    private static Path next;
    private static String built;

    @BeforeAll
    static void create() {
        Path invitation = folder.resolve("demo.invitation");
        hosts.zato(1, "cluster create demo --servers 1 --address " + hosts.address(1))
                .exits(0);
        hosts.zato(1, "cluster invite " + invitation).exits(0);
        hosts.zato(2, "cluster join demo --invitation " + invitation + " --address " + hosts.address(2))
                .exits(0);
        next = LaterVersion.of(NEXT).ear(folder);
        built = versions().get("server-1");
        String groovy = "[server: System.getProperty('zato.server.name')]";
        hosts.server(1, 1)
                .send("PUT", "/zato/api/services/it.upgrade/source", "text/x-groovy", groovy)
                .is(201);
        hosts.server(1, 1)
                .post(
                        "/zato/api/objects/channel_rest",
                        Map.of("name", "it.upgrade", "url_path", PATH, "service", "it.upgrade"))
                .is(201);
        awaitReached(BOTH);
    }

    @Test
    @Order(1)
    void aDrainIsHeardOfOnAllHostsWhereverItIsSaid() {
        hosts.zato(2, "lb drain server-1").exits(0).says("server-1 is drained and idle");
        eventually(() -> {
            assertEquals("drained", state(1, "server-1"));
            assertEquals("drained", state(2, "server-1"));
        });
        awaitReached(Set.of("server-2-1"));
        hosts.zato(2, "lb undrain server-1").exits(0);
        awaitReached(BOTH);
    }

    @Test
    @Order(2)
    void noCallOfEitherHostIsLostInARollingRestart() {
        underLoad(() -> hosts.zato(1, "cluster restart --rolling").exits(0).says("server-1 was restarted"));
    }

    @Test
    @Order(3)
    void theOtherHostFollowsTheFirst() {
        underLoad(() -> {
            hosts.zato(2, "cluster upgrade " + next).exits(1).says("changed on its first host");
            hosts.zato(2, "cluster upgrade --back").exits(1).says("changed on its first host");
            hosts.zato(1, "cluster upgrade " + next)
                    .exits(0)
                    .says("server-1 has it", "Others follow by 'cluster upgrade' on their host: server-2-1");
            awaitVersions(NEXT, built);
            hosts.zato(2, "cluster upgrade").exits(0).says("server-2-1 has it", "All servers of this host");
            awaitVersions(NEXT, NEXT);
            hosts.zato(2, "cluster upgrade").exits(0).says("Nothing to do");
        });
    }

    @Test
    @Order(4)
    void aServerComesBackWithItsVersionWhileTheFirstHostIsLost() {
        hosts.lose(1);
        awaitReached(2, Set.of("server-2-1"));
        hosts.kill(2);
        awaitReached(2, Set.of("server-2-1"));
        assertEquals(NEXT, versions().get("server-2-1"));
    }

    /** The first host's home knows no version that it took last, as when the version that starts it is another one. */
    @Test
    @Order(5)
    void aNewVersionThatIsStartedOnTheFirstHostLeavesTheOthersAlone() throws IOException {
        Path remembered = hosts.environment(1).home().resolve("environment.properties");
        Files.writeString(remembered, Files.readString(remembered).replaceAll("(?m)^ear.sha1=.*\n", ""));
        long running = hosts.pid(2);
        Callers posts = Callers.posting(hosts.callers(2), PATH);
        try (posts) {
            hosts.zato(1, "cluster start").exits(0);
            awaitVersions(built, NEXT);
        }
        assertEquals(List.of(), posts.failed());
        assertEquals(running, hosts.pid(2));
        awaitReached(BOTH);
        hosts.zato(2, "cluster upgrade").exits(0).says("server-2-1 has it");
        awaitVersions(built, built);
    }

    @Test
    @Order(6)
    void theWayBackGoesHostByHostToo() {
        hosts.zato(1, "cluster upgrade " + next).exits(0);
        hosts.zato(2, "cluster upgrade").exits(0);
        awaitVersions(NEXT, NEXT);
        hosts.zato(1, "cluster upgrade --back").exits(0).says("server-1 has it", "Others follow");
        awaitVersions(built, NEXT);
        hosts.zato(2, "cluster upgrade").exits(0).says("server-2-1 has it");
        awaitVersions(built, built);
    }

    /** Callers of both hosts, who call again and again, half of them what must not be repeated: none fails. */
    private static void underLoad(Runnable work) {
        awaitReached(BOTH);
        List<Callers> callers = Stream.of(1, 2)
                .map(hosts::callers)
                .map(api -> new Callers(api, PATH))
                .toList();
        try {
            work.run();
        } finally {
            callers.forEach(Callers::close);
        }
        callers.forEach(some -> assertTrue(some.sent() > 100, () -> some.sent() + " calls"));
        callers.forEach(some -> assertEquals(List.of(), some.failed()));
    }

    private static String state(int host, String server) {
        for (JsonNode one :
                hosts.zato(host, "lb status --output json").exits(0).json().path("items")) {
            if (one.path("name").asText().equals(server)) {
                return one.path("state").asText();
            }
        }
        return "";
    }

    private static void awaitReached(Set<String> servers) {
        awaitReached(1, servers);
        awaitReached(2, servers);
    }

    private static void awaitReached(int host, Set<String> servers) {
        eventually(() -> {
            Set<String> names = new TreeSet<>();
            for (int call = 0; call < 8; call++) {
                Answer answer = hosts.callers(host).get(PATH).is(200);
                names.add(answer.json().path("server").asText());
            }
            assertEquals(servers, names);
        });
    }

    private static void awaitVersions(String first, String second) {
        eventually(() -> assertEquals(Map.of("server-1", first, "server-2-1", second), versions()));
    }

    private static Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        hosts.server(2, 1)
                .get("/zato/api/servers")
                .is(200)
                .json()
                .path("items")
                .forEach(server -> versions.put(
                        server.path("name").asText(), server.path("version").asText()));
        return versions;
    }

    private static void eventually(ThrowingRunnable check) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .untilAsserted(check);
    }
}
