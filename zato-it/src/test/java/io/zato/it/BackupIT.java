package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Environment;
import io.zato.it.platform.Outcome;
import io.zato.it.platform.OwnPlatform;
import io.zato.it.platform.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An environment on PostgreSQL is lost, and comes back out of its backup: services, secrets, and messages nobody has taken yet. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackupIT {
    @RegisterExtension
    static final OwnPlatform own = new OwnPlatform("zato-backup");

    @TempDir
    static Path folder;

    private static Postgres database;
    private static Environment environment;
    private static Path backup;

    @BeforeAll
    static void fill() {
        database = new Postgres();
        backup = folder.resolve("zato.zip");
        environment = database.keeps(own.environment());
        environment.zato("start").exits(0);
        create("sql", database.connection("it.partner"));
        create("outgoing_jms", Map.of("name", "it.out"));
        database.query("CREATE TABLE taken (body VARCHAR(100))");
        database.query("CREATE TABLE since (body VARCHAR(100))");
        service("it.send", "[id: call.connection(JmsConnection, 'it.out').sendTo('it.waiting', input.body, [:])]");
        service("it.take", "call.sql('it.partner').update('INSERT INTO taken VALUES (?)', input.text())");
        environment
                .admin()
                .post("/zato/api/services/it.send/invoke", Map.of("body", "not taken yet"))
                .is(200);
    }

    @AfterAll
    static void remove() {
        restored().zato("stop");
        environment.zato("stop");
        database.close();
    }

    @Test
    @Order(1)
    void theDoctorSignsInToTheDatabase() {
        environment.zato("doctor").exits(0).says("lets the server in");
        environment
                .with("ZATO_DB_PASSWORD", "wrong")
                .zato("doctor")
                .exits(1)
                .says("fail  database", "does not let the server in", "Set ZATO_DB_USER and ZATO_DB_PASSWORD");
    }

    @Test
    @Order(1)
    void whatRunsIsNotCopied() {
        Outcome refused = environment.zato("backup", backup.toString()).exits(1);
        assertTrue(refused.stderr().contains("Zato is running"), refused::toString);
        assertFalse(Files.exists(backup));
    }

    @Test
    @Order(2)
    void aBackupIsItsOwnersAlone() throws IOException {
        environment.zato("stop").exits(0);
        Outcome written =
                environment.zato("backup", backup.toString(), "-o", "json").exits(0);
        assertEquals(backup.toString(), written.json().path("file").asText());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)));

        Outcome again = environment.zato("backup", backup.toString()).exits(1);
        assertTrue(again.stderr().contains("exists already"), again::toString);
    }

    @Test
    @Order(3)
    void nothingIsOverwritten() {
        Outcome home = environment.zato("restore", backup.toString()).exits(1);
        assertTrue(home.stderr().contains("is not empty"), home::toString);

        Environment elsewhere =
                environment.with("ZATO_HOME", folder.resolve("used").toString());
        Outcome used = elsewhere.zato("restore", backup.toString()).exits(1);
        assertTrue(used.stderr().contains("--overwrite-database"), used::toString);
        assertTrue(used.stderr().contains("already exists"), used::toString);
        assertFalse(Files.exists(folder.resolve("used/secret.key")), "what was begun is taken back");
    }

    /** As of a host whose database the others of its cluster have gone on with. */
    @Test
    @Order(4)
    void aDatabaseThatIsNewerIsKept() {
        database.query("INSERT INTO since VALUES ('since the backup')");
        Path kept = folder.resolve("kept");
        environment
                .with("ZATO_HOME", kept.toString())
                .zato("restore", "--keep-database", backup.toString())
                .exits(0)
                .says("and left postgresql://127.0.0.1");
        assertEquals("since the backup", database.query("SELECT body FROM since"));
        assertTrue(Files.exists(kept.resolve("secret.key")));
        assertFalse(Files.exists(kept.resolve("database.dump")));
    }

    @Test
    @Order(5)
    void aBackupIsRestoredIntoAnotherPlaceAndDatabaseAndUpgraded() throws IOException {
        database.query("CREATE DATABASE restored");
        Outcome done =
                restored().zato("restore", backup.toString(), "-o", "json").exits(0);
        assertTrue(done.json().path("home").asText().endsWith("/restored"), done::toString);

        version("99.0.0");
        restored()
                .zato("start")
                .exits(1)
                .says("was upgraded to 99.0.0", "start it with 99.0.0", "restore the backup you made");
        version("0.9.0");
        restored()
                .zato("start")
                .exits(0)
                .says("from 0.9.0 to", "with a dump of postgresql://127.0.0.1", "restored/backups/before-");
        restored().zato("info", "--output", "json").exits(0).matches("\"home_version\" ?: ?\"1");

        restored().zato("ping", "sql", "it.partner").exits(0);
        create(
                "channel_jms",
                Map.of("name", "it.in", "destination", "it.waiting", "service", "it.take", "data_format", "raw"));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> database.query("SELECT body FROM taken")
                .equals("not taken yet"));
    }

    /** As if that version had left it. */
    private static void version(String version) throws IOException {
        Path remembered = folder.resolve("restored/environment.properties");
        Files.writeString(remembered, Files.readString(remembered).replaceAll("(?m)^version=.*", "version=" + version));
    }

    private static Environment restored() {
        return environment
                .with("ZATO_HOME", folder.resolve("restored").toString())
                .with("ZATO_DB_URL", environment.variable("ZATO_DB_URL").replace("/" + Postgres.DATABASE, "/restored"));
    }

    private static void create(String kind, Map<String, ?> fields) {
        environment.admin().post("/zato/api/objects/" + kind, fields).is(201);
    }

    private static void service(String name, String groovy) {
        environment
                .admin()
                .send("PUT", "/zato/api/services/" + name + "/source", "text/x-groovy", groovy)
                .is(201);
    }
}
