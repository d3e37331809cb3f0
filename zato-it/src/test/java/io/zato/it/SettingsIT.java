package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.platform.Answer;
import io.zato.it.platform.Environment;
import io.zato.it.platform.Json;
import io.zato.it.platform.LogStream;
import io.zato.it.platform.OwnPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A server with settings of its own, some in variables, some in its file, some in both. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SettingsIT {
    private static final String INVOKE = "/zato/api/services/it.asks/invoke";

    @RegisterExtension
    static final OwnPlatform own = new OwnPlatform("zato-settings");

    private static Environment environment;

    @BeforeAll
    static void start() throws IOException {
        environment = own.environment()
                .with("ZATO_LOG_FORMAT", "json")
                .with("ZATO_JAVA_OPTS", "-Xmx300m")
                .with("ZATO_DB_POOL", "9")
                .with("ZATO_IMPORT_PATIENCE", "300ms")
                .with("IT_FROM_BOTH", "variable");
        Files.createDirectories(environment.home());
        Files.writeString(
                environment.home().resolve("zato.properties"),
                """
                zato.db.pool=7
                zato.servers.keep=2h
                zato.log.levels=io.zato.service.it.asks=DEBUG, nonsense
                it.from.both=file
                it.from.file=file
                """);
        environment.zato("start").exits(0);
        environment
                .admin()
                .send(
                        "PUT",
                        "/zato/api/services/it.asks/source",
                        "text/x-groovy",
                        "call.log.fine('asked\\ntwice'); [value: call.config(input.key)]")
                .is(201);
    }

    @Test
    void aVariableWinsOverTheFile() {
        assertSetting("ZATO_DB_POOL", "9", "environment variable");
        assertSetting("ZATO_SERVERS_KEEP", "2h", "zato.properties");
        assertSetting("ZATO_LOG_FORMAT", "json", "environment variable");
        assertSetting("ZATO_BIND_ADDRESS", "null", "default");
        assertSetting("ZATO_ADMIN_PASSWORD", "********", "environment variable");
        String everything =
                environment.admin().get("/zato/api/settings").is(200).body();
        assertFalse(everything.contains(environment.variable("ZATO_ADMIN_PASSWORD")), everything);
        environment.zato("settings").exits(0).matches("ZATO_DB_POOL +9 +environment variable +20");
    }

    @Test
    void anImportThatFindsAnotherOneAtWorkForSoLongIsRefusedAndNamesIt() {
        String waiting = "channel_rest:\n  - {name: it.waits, service: it.comes-late, url_path: /it/waits}\n";
        var first = CompletableFuture.supplyAsync(() -> imported("?wait=60s", waiting));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> environment
                .admin()
                .get("/zato/api/enmasse/progress")
                .json()
                .at("/import/phase")
                .asText()
                .equals("waiting for services"));
        imported("", "security: []\n").isProblem(409).says("import of admin", "ZATO_IMPORT_PATIENCE");
        environment
                .admin()
                .send("PUT", "/zato/api/services/it.comes-late/source", "text/x-groovy", "1")
                .is(201);
        first.join().is(200);
        imported("", "security: []\n").is(200);
    }

    private static Answer imported(String query, String yaml) {
        return environment.admin().send("POST", "/zato/api/enmasse/import" + query, "application/yaml", yaml);
    }

    @Test
    void servicesReadSettingsOfTheirOwnTheSameWay() {
        assertEquals("variable", asked("it.from.both"));
        assertEquals("file", asked("it.from.file"));
        assertEquals("null", asked("it.from.nowhere"));
    }

    @Test
    void everyLineOfTheLogIsJson() throws IOException {
        String cid =
                environment.admin().post(INVOKE, Map.of("key", "x")).is(200).header("X-Zato-CID");
        List<JsonNode> lines =
                Files.readAllLines(environment.log()).stream().map(Json::read).toList();
        assertTrue(lines.size() > 20, "from the first line on");
        JsonNode own = lines.stream()
                .filter(line -> line.at("/mdc/cid").asText().equals(cid))
                .findFirst()
                .orElseThrow();
        assertEquals("io.zato.service.it.asks", own.path("loggerName").asText());
        assertEquals("asked\ntwice", own.path("message").asText());
        var read = environment.admin().get("/zato/api/logs?cid=" + cid).is(200).json();
        assertEquals("asked\ntwice", read.at("/items/0/message").asText());
    }

    @Test
    void levelsAreSetFromTheStartOnAndWhatIsNoLevelIsSaid() {
        var level = environment
                .admin()
                .get("/zato/api/logs/levels/io.zato.service.it.asks")
                .is(200)
                .json();
        assertEquals("DEBUG", level.path("level").asText());
        assertTrue(warned("'nonsense' is not LOGGER=LEVEL"), "ZATO_LOG_LEVELS");
    }

    @Test
    void whatTheJvmLacksIsSaidOnceWithWhatToAdd() {
        assertTrue(warned("-Xmx512m: with 300 MB"), "the memory is named");
        assertFalse(warned("sigterm"), "and nothing that is there");
    }

    @Test
    void aFormatNobodyKnowsIsRefusedBeforeAnythingStarts() {
        environment
                .with("ZATO_LOG_FORMAT", "xml")
                .with("ZATO_HOME", environment.home() + "-never")
                .zato("start")
                .exits(1)
                .says("ZATO_LOG_FORMAT", "text or json");
    }

    /** The last of them: there is no server afterwards. */
    @Test
    @Order(Integer.MAX_VALUE)
    void whoFollowsTheLogDoesNotKeepTheServerFromStopping() throws IOException {
        try (LogStream stream = new LogStream(environment, "")) {
            assertEquals(200, stream.status());
            long began = System.nanoTime();
            environment.zato("stop").exits(0);
            long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
            assertTrue(seconds < 15, seconds + " s");
        }
    }

    private static boolean warned(String text) {
        var items = environment
                .admin()
                .get("/zato/api/logs?level=WARN&limit=10000")
                .is(200)
                .json()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .anyMatch(entry -> entry.path("message").asText().contains(text));
    }

    private static String asked(String key) {
        return environment
                .admin()
                .post(INVOKE, Map.of("key", key))
                .is(200)
                .json()
                .path("value")
                .asText();
    }

    private static void assertSetting(String variable, String value, String source) {
        var items = environment.admin().get("/zato/api/settings").is(200).json().path("items");
        for (JsonNode setting : items) {
            if (setting.path("variable").asText().equals(variable)) {
                assertEquals(value, setting.path("value").asText(), setting::toString);
                assertEquals(source, setting.path("source").asText(), setting::toString);
                return;
            }
        }
        throw new AssertionError(variable + " is not in " + items);
    }
}
