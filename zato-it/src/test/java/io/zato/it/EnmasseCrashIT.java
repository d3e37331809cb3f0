package io.zato.it;

import static io.zato.it.platform.Scratch.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.platform.Answer;
import io.zato.it.platform.Api;
import io.zato.it.platform.Environment;
import io.zato.it.platform.MortalPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Imports in an environment of their own: an accident in the middle, two at once, and the deletion of everything else. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EnmasseCrashIT {
    private static final int MANY = 3000;
    private static final String IMPORT = "/zato/api/enmasse/import";

    @RegisterExtension
    static final MortalPlatform own = new MortalPlatform();

    private static Environment environment;

    @TempDir
    Path folder;

    @BeforeAll
    static void find() {
        environment = own.environment();
    }

    @AfterAll
    static void clean() {
        admin().delete(path("channel_rest", "it.used")).is(204);
        send("?prune=true", "outgoing_rest: []\nsecurity: []\n").is(200);
    }

    @Test
    @Order(1)
    void aServerKilledInTheMiddleHasAllOrNothing() {
        CompletableFuture.supplyAsync(() -> send("", connections("it.k", MANY)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> progress().at("/import/phase").asText().equals("writing"));
        own.environment().kill();
        environment.zato("start").exits(0);
        assertTrue(List.of(0L, (long) MANY).contains(total()), () -> total() + " of " + MANY + " are there");
        send("", connections("it.k", MANY)).is(200);
        assertEquals(MANY, total());
    }

    @Test
    @Order(2)
    void ofTwoAtOnceTheSecondFindsWhatTheFirstMade() {
        String text = connections("it.t", 300);
        var first = CompletableFuture.supplyAsync(() -> send("", text));
        var second = CompletableFuture.supplyAsync(() -> send("", text));
        JsonNode one = first.join().is(200).json();
        JsonNode other = second.join().is(200).json();
        assertEquals(300, one.path("create").size() + other.path("create").size());
        assertEquals(300, one.path("same").size() + other.path("same").size());
    }

    @Test
    @Order(3)
    void pruningDeletesWhatTheSectionsDoNotList() throws IOException {
        send("", "security:\n  - {name: it.p, type: basic_auth, username: p, password: p}\n")
                .is(200);
        String file = Files.writeString(folder.resolve("less.yaml"), connections("it.t", 1))
                .toString();
        environment.zato("enmasse", "plan", file, "--prune").exits(0).says("to delete", "and ");
        environment.zato("enmasse", "--import", file, "--prune").exits(2).says("to delete", "--yes");
        assertTrue(total() > 1, "Something was deleted without asking");
        environment.zato("enmasse", "--import", file, "--prune", "-y").exits(0).says(" deleted");
        assertEquals(1, total());
        admin().get(path("security", "it.p")).is(200);
    }

    @Test
    @Order(4)
    void whatIsUsedIsNotPruned() {
        send("", "channel_rest:\n  - {name: it.used, service: demo.echo, url_path: /it/used, security: it.p}\n")
                .is(200);
        send("?prune=true", "security: []\n").isProblem(409).says("it.p", "it.used");
        admin().get(path("security", "it.p")).is(200);
    }

    private static Answer send(String query, String yaml) {
        return admin().send("POST", IMPORT + query, "application/yaml", yaml);
    }

    private static JsonNode progress() {
        return admin().get("/zato/api/enmasse/progress").is(200).json();
    }

    private static long total() {
        return admin().get("/zato/api/objects/outgoing_rest?limit=1")
                .is(200)
                .json()
                .path("total")
                .asLong();
    }

    private static Api admin() {
        return environment.admin();
    }

    private static String connections(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "  - {name: %s.%d, host: 'http://localhost:1'}\n".formatted(prefix, i))
                .collect(Collectors.joining("", "outgoing_rest:\n", ""));
    }
}
