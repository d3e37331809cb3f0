package io.zato.it.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.OneService;
import io.zato.it.platform.Answer;
import io.zato.it.platform.Api;
import io.zato.it.platform.Environment;
import io.zato.it.platform.LaterVersion;
import io.zato.it.platform.Outcome;
import io.zato.it.platform.OwnCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A cluster under load gets another version server by server, with that version's migrations, and goes back again. */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpgradeIT {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final String NEXT = "98.1.0";
    private static final String AFTER_NEXT = "98.2.0";
    private static final String JAR = "it-upgrade.jar";

    @RegisterExtension
    static final OwnCluster own = new OwnCluster("cluster-upgrade");

    @TempDir
    static Path folder;

    private static Environment cluster;
    private static String built;

    @BeforeAll
    static void create() {
        own.create("upgrade").exits(0);
        cluster = own.environment();
        built = version(1);
        Path jar = OneService.greeting(folder, "it.upgrade.bean", "Hello").pack(folder.resolve(JAR));
        cluster.zato("deploy", jar.toString()).exits(0);
        service(admin(), "'before'").is(201);
        admin().post(
                        "/zato/api/objects/channel_rest",
                        Map.of("name", "it.upgrade", "url_path", "/it/upgrade", "service", "it.upgrade"))
                .is(201);
        awaitChannel();
    }

    @Test
    @Order(1)
    void callersNoticeNothingWhileVersionsAreMixed() {
        Path next = later(NEXT).ear(folder);
        Callers callers = new Callers(cluster.anonymous(), "/it/upgrade");
        try (callers) {
            upgrade(next.toString(), "--server", "server-1").exits(0).says("to " + NEXT, "server-1 has it", "--back");
            awaitVersions(NEXT, built);
            cluster.zato("info").exits(0).says("server-1 " + NEXT + ", server-2 " + built);
            changesOfEitherAreLiveOnTheOther();
            upgrade(next.toString()).exits(0).says("server-2 has it", "All servers");
            awaitVersions(NEXT, NEXT);
            upgrade(next.toString()).exits(0).says("Nothing to do");
        }
        assertTrue(callers.sent() > 100, () -> callers.sent() + " calls");
        assertEquals(List.of(), callers.failed());
        whatWasDeployedIsThere();
    }

    @Test
    @Order(2)
    void theUpgradedVersionOutlivesAStopAndTheHomeIsUpgradedInIt() throws IOException {
        cluster.shell("./zato cluster stop", LONG).exits(0);
        Path remembered = cluster.home().resolve("environment.properties");
        String chosen = Files.readString(remembered);
        // as if it had been made before versions and checksums were remembered
        Files.writeString(remembered, chosen.replaceAll("(?m)^(version|.*\\.xml\\.sha256)=.*\n", ""));
        Outcome started = cluster.shell("./zato cluster start", LONG).exits(0);
        started.says("from an earlier version to", "with a dump of postgresql://127.0.0.1", "backups/before-");
        assertFalse(started.stdout().contains("is kept as"), started::toString);
        awaitVersions(NEXT, NEXT);
        whatWasDeployedIsThere();
        cluster.zato("cluster", "upgrade", "--back", "--server", "server-9").exits(1);
    }

    @Test
    @Order(3)
    void thereIsAWayBack() {
        Callers callers = new Callers(cluster.anonymous(), "/it/upgrade");
        try (callers) {
            upgrade("--back", "--server", "server-1").exits(0).says("server-1 has it");
            awaitVersions(built, NEXT);
            // that of this command line, which is the one it had
            upgrade().exits(0).says("to " + built, "server-2 has it");
            upgrade("--back").exits(0).says("Nothing to do");
        }
        awaitVersions(built, built);
        assertEquals(List.of(), callers.failed());
        whatWasDeployedIsThere();
    }

    @Test
    @Order(4)
    void aServerThatDoesNotComeUpEndsTheUpgradeAndTheOthersGoOn() {
        Path later = later(AFTER_NEXT)
                .migrating(
                        "V902__less.sql",
                        "DROP TABLE later; UPDATE schema_support SET needs = 'V902__less.sql', needs_release = '98.1.0';")
                .ear(folder);
        upgrade(later.toString(), "--server", "server-1").exits(0);
        awaitVersions(AFTER_NEXT, built);
        Callers callers = new Callers(cluster.anonymous(), "/it/upgrade");
        try (callers) {
            upgrade("--back")
                    .exits(1)
                    .says(
                            "server-1 could not start: ZATO: the database was brought to a newer schema by release "
                                    + AFTER_NEXT,
                            "take all calls",
                            "Go on");
        }
        assertEquals(List.of(), callers.failed());
        upgrade(later.toString()).exits(0).says("server-1 has it", "server-2 has it");
        awaitVersions(AFTER_NEXT, AFTER_NEXT);
    }

    @Test
    @Order(5)
    void whatIsNoPlatformIsRefused() {
        upgrade(folder.resolve(JAR).toString()).exits(1).says("is not the platform");
        upgrade("nowhere.ear").exits(1).says("There is no file");
    }

    private static LaterVersion later(String version) {
        return LaterVersion.of(version)
                .migrating(
                        "V901__more.sql",
                        "ALTER TABLE server ADD COLUMN zone VARCHAR(100) DEFAULT 'none' NOT NULL;"
                                + " ALTER TABLE stored_object ADD COLUMN more VARCHAR(100);"
                                + " CREATE TABLE later (id INT);");
    }

    private static void changesOfEitherAreLiveOnTheOther() {
        for (int number : List.of(1, 2)) {
            JsonNode servers = service(server(number), "'by server " + number + "'")
                    .is(200)
                    .json()
                    .path("servers");
            assertEquals(2, servers.size(), servers::toString);
            servers.forEach(one -> assertEquals("live", one.path("state").asText(), servers::toString));
        }
    }

    private static void whatWasDeployedIsThere() {
        for (int number : List.of(1, 2)) {
            Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> server(number)
                    .post("/zato/api/services/it.upgrade.bean/invoke", Map.of("name", "Anna"))
                    .is(200));
        }
        Path next = OneService.greeting(folder, "it.upgrade.bean", "Good day,").pack(folder.resolve(JAR));
        cluster.zato("deploy", next.toString()).exits(0);
    }

    private static Outcome upgrade(String... arguments) {
        return cluster.shell("./zato cluster upgrade " + String.join(" ", arguments), LONG);
    }

    private static void awaitVersions(String first, String second) {
        for (int number : List.of(1, 2)) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertEquals(Map.of("server-1", first, "server-2", second), versions(server(number))));
        }
    }

    private static String version(int number) {
        return versions(server(number)).get("server-" + number);
    }

    private static Map<String, String> versions(Api api) {
        var versions = new java.util.TreeMap<String, String>();
        for (JsonNode server : api.get("/zato/api/servers").is(200).json().path("items")) {
            versions.put(server.path("name").asText(), server.path("version").asText());
        }
        return versions;
    }

    private static Answer service(Api api, String groovy) {
        return api.send("PUT", "/zato/api/services/it.upgrade/source", "text/x-groovy", groovy);
    }

    private static void awaitChannel() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            for (int call = 0; call < 4; call++) {
                cluster.anonymous().get("/it/upgrade").is(200);
            }
        });
    }

    private static Api admin() {
        return api(cluster.adminPort());
    }

    private static Api server(int number) {
        return api(cluster.serverPort(number));
    }

    private static Api api(int port) {
        return cluster.at(port).as("admin", cluster.variable("ZATO_ADMIN_PASSWORD"));
    }
}
