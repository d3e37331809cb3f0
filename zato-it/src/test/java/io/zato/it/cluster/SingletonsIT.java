package io.zato.it.cluster;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.platform.Environment;
import io.zato.it.platform.Pair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two servers share a services folder: one of them looks into it, and the other one soon after that is killed, paused or stopped. */
class SingletonsIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    @RegisterExtension
    static final Pair pair = new Pair();

    @Test
    void theOtherTakesOverWhenTheOwnerIsKilledAndWhoComesBackHasEveryChange() {
        Lease before = owned();
        Environment dead = server(before.owner);
        Environment alive = other(before.owner);
        long pid = dead.pid();
        long killed = System.nanoTime();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        Lease after = ownedByOther(alive, before);
        long millis = (System.nanoTime() - killed) / 1_000_000;
        System.out.println("Taken over after " + millis + " ms");
        assertTrue(millis < 5000, () -> "taken over after " + millis + " ms");
        assertTrue(after.token > before.token);
        var start = java.util.concurrent.CompletableFuture.supplyAsync(() -> dead.zato("start"));
        for (int i = 0; i < 100; i++) {
            alive.admin().post("/zato/api/objects/security", guard(i)).is(201);
        }
        start.join().exits(0);
        await().atMost(SOON).until(() -> revision(dead) == revision(alive));
        for (int i = 0; i < 100; i++) {
            String path = "/zato/api/objects/security/" + guard(i).get("name");
            JsonNode on = dead.admin().get(path + "/servers").is(200).json().path("items");
            on.forEach(server -> assertEquals("live", server.path("state").asText(), on::toString));
            alive.admin().delete(path).is(204);
        }
    }

    @Test
    @Tag("long")
    void anOwnerThatWasPausedDoesNothingMore() throws IOException {
        pause(Duration.ofSeconds(6), "pair.paused");
    }

    @Test
    @Tag("long")
    void norAfterHalfAMinute() throws IOException {
        pause(Duration.ofSeconds(30), "pair.paused-long");
    }

    @Test
    @Tag("long")
    void anOwnerThatStopsHandsOverAtOnceAndIsForgotten() {
        Lease before = owned();
        Environment stopped = server(before.owner);
        Environment alive = other(before.owner);
        stopped.zato("stop").exits(0);
        // Sooner than the lease of one that was killed ends.
        await().atMost(Duration.ofMillis(2500)).until(() -> lease(alive).owner.equals(name(alive)));
        alive.admin().get("/zato/api/servers").json().path("items").forEach(server -> {
            boolean isGone = server.path("name").asText().equals(before.owner);
            assertEquals(isGone ? "gone" : "running", server.path("state").asText(), server::toString);
        });
        stopped.with("ZATO_SECRET_KEY", "another key than theirs")
                .zato("start")
                .exits(1)
                .says("ZATO_SECRET_KEY");
        alive.admin().delete("/zato/api/servers/" + before.owner).is(204);
        assertEquals(
                1, alive.admin().get("/zato/api/servers").json().path("total").asInt());
    }

    @Test
    void theCommandLineTellsWhoOwnsWhat() {
        Lease lease = owned();
        pair.one().zato("cluster", "singletons").exits(0).matches("services-folder .* +" + lease.owner + " +[0-9]+");
    }

    private static void pause(Duration time, String service) throws IOException {
        Lease before = owned();
        Environment paused = server(before.owner);
        Environment alive = other(before.owner);
        long pid = paused.pid();
        alive.shell("kill -STOP " + pid).exits(0);
        try {
            ownedByOther(alive, before);
            Path file = pair.one().home().resolve("services/" + service + ".groovy");
            Files.writeString(file, "'deployed once'");
            await().atMost(SOON).until(() -> Files.exists(file.resolveSibling(file.getFileName() + ".ok")));
            await().pollDelay(time).atMost(time.plus(SOON)).until(() -> true);
        } finally {
            alive.shell("kill -CONT " + pid).exits(0);
        }
        await().atMost(SOON).until(() -> revision(paused) == revision(alive));
        assertEquals(name(alive), owned().owner);
        JsonNode history = paused.admin()
                .get("/zato/api/services/" + service + "/history")
                .is(200)
                .json();
        assertEquals(1, history.path("total").asInt(), history::toString);
        alive.admin().delete("/zato/api/services/" + service).is(204);
    }

    private record Lease(String owner, long token) {}

    /** Who looks into the folder, when somebody does. */
    private static Lease owned() {
        return await().atMost(SOON).until(() -> lease(pair.one(), pair.two()), lease -> !lease.owner.isEmpty());
    }

    private static Lease ownedByOther(Environment asked, Lease before) {
        return await().atMost(SOON)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> lease(asked), lease -> !lease.owner.isEmpty() && !lease.owner.equals(before.owner));
    }

    private static Lease lease(Environment... servers) {
        for (Environment server : servers) {
            try {
                for (JsonNode lease : server.admin()
                        .get("/zato/api/singletons")
                        .is(200)
                        .json()
                        .path("items")) {
                    if (lease.path("name").asText().startsWith("services-folder ")) {
                        return new Lease(
                                lease.path("owner").asText(),
                                lease.path("token").asLong());
                    }
                }
            } catch (java.io.UncheckedIOException e) {
                continue;
            }
        }
        return new Lease("", 0);
    }

    private static long revision(Environment server) {
        return server.admin()
                .get("/zato/api/servers")
                .is(200)
                .json()
                .at("/items/0/revision")
                .asLong();
    }

    private static String name(Environment server) {
        return server.variable("ZATO_SERVER_NAME");
    }

    private static Environment server(String name) {
        return name.equals("one") ? pair.one() : pair.two();
    }

    private static Environment other(String name) {
        return name.equals("one") ? pair.two() : pair.one();
    }

    private static Map<String, Object> guard(int number) {
        return Map.of("name", "pair.guard." + number, "type", "apikey", "password", "some-key");
    }
}
