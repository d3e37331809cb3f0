package io.zato.it;

import static io.zato.it.platform.Scratch.path;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zato.it.platform.Answer;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Postgres;
import io.zato.it.platform.Scratch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Services read and write databases: H2 inside the server, and a PostgreSQL that may go away. */
class SqlIT {
    private static final String CUSTOMERS =
            "CREATE TABLE IF NOT EXISTS customer (id INT PRIMARY KEY, name VARCHAR(50), at TIMESTAMP)";

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    private static Postgres postgres;

    @TempDir
    Path folder;

    @BeforeAll
    static void startPostgres() {
        postgres = new Postgres();
    }

    @AfterAll
    static void removePostgres() {
        postgres.close();
    }

    @BeforeEach
    void services() {
        scratch.service("it.sql.query", "call.sql(input.db).query(input.sql)");
        scratch.service("it.sql.update", "[changed: call.sql(input.db).update(input.sql)]");
        scratch.service("it.sql.get", "call.sql('it.h2').one('SELECT name FROM customer WHERE id = ?', input.id)");
    }

    @Test
    void aServiceQueriesAndUpdatesADatabaseInsideTheServer() {
        scratch.object(
                "sql",
                Map.of("name", "it.h2", "type", "h2", "db_name", "file:" + folder.resolve("crm"), "username", "a"));
        update("it.h2", CUSTOMERS).is(200);
        assertEquals(
                "{\"changed\":1}",
                update("it.h2", "INSERT INTO customer VALUES (1, 'Ann', TIMESTAMP '2026-11-22 13:00:00')")
                        .is(200)
                        .body());
        assertEquals(
                "[{\"id\":1,\"name\":\"Ann\",\"at\":\"2026-11-22T13:00:00\"}]",
                query("it.h2", "SELECT * FROM customer").is(200).body());
        assertEquals(
                "{\"name\":\"Ann\"}",
                invoke("it.sql.get", Map.of("id", 1)).is(200).body());
        invoke("it.sql.get", Map.of("id", 2)).isProblem(404).says("it.h2");
    }

    @Test
    void aServiceQueriesAndUpdatesPostgres() {
        scratch.object("sql", postgres.connection("it.pg"));
        update("it.pg", CUSTOMERS).is(200);
        update("it.pg", "INSERT INTO customer VALUES (1, 'Ann', TIMESTAMP '2026-11-22 13:00:00')")
                .is(200);
        assertEquals(
                "[{\"id\":1,\"name\":\"Ann\",\"at\":\"2026-11-22T13:00:00\"}]",
                query("it.pg", "SELECT * FROM customer").is(200).body());
        assertEquals(
                "[{\"j\":\"{\\\"a\\\": 1}\",\"z\":\"2026-11-22T13:00:00Z\",\"l\":[1,2],\"n\":9.90}]",
                query(
                                "it.pg",
                                "SELECT '{\"a\": 1}'::jsonb j, timestamptz '2026-11-22 13:00:00Z' z, array[1,2] l, 9.90 n")
                        .is(200)
                        .body());
    }

    @Test
    void aRefusedStatementIsTheServicesFailureAndItsTextStaysInside() {
        scratch.object("sql", postgres.connection("it.pg"));
        query("it.pg", "SELECT * FROM nowhere").isProblem(500).keepsQuietAbout("nowhere");
        query("it.pg", "SELECT pg_sleep(60)").isProblem(504).says("it.pg", "3 s");
        query("it.pg", "SELECT 1 one").is(200);
    }

    @Test
    void aDatabaseThatGoesAwayIsSaidAndItsReturnNeedsNoRestart() {
        scratch.object("sql", postgres.connection("it.pg"));
        query("it.pg", "SELECT 1 one").is(200);
        postgres.stop();
        // The first call may still meet the connection that was open.
        query("it.pg", "SELECT 1 one").isProblem(502).says("it.pg");
        query("it.pg", "SELECT 1 one")
                .isProblem(502)
                .says("The database it.pg cannot be reached")
                .keepsQuietAbout(postgres.password())
                .keepsQuietAbout(String.valueOf(postgres.port()));
        platform.api().post(path("sql", "it.pg") + "/ping", Map.of()).isProblem(502);
        postgres.start();
        query("it.pg", "SELECT 1 one").is(200);
        platform.api().post(path("sql", "it.pg") + "/ping", Map.of()).is(200);
    }

    @Test
    void aRestartedDatabaseIsNotMetOverOldConnections() {
        scratch.object("sql", postgres.connection("it.pg"));
        query("it.pg", "SELECT 1 one").is(200);
        postgres.stop();
        postgres.start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> query("it.pg", "SELECT 1 one").status() == 200);
        for (int i = 0; i < 10; i++) {
            query("it.pg", "SELECT 1 one").is(200);
        }
    }

    @Test
    void aWrongPasswordIsSaid() {
        var connection = new HashMap<>(postgres.connection("it.pg"));
        connection.put("password", "wrong");
        scratch.object("sql", connection);
        platform.api()
                .post(path("sql", "it.pg") + "/ping", Map.of())
                .isProblem(502)
                .says("does not accept our username and password");
    }

    @Test
    void aPlainConnectionIsGivenBackWhenTheCallEnds() {
        var connection = new HashMap<>(postgres.connection("it.pg"));
        connection.put("pool_size", 1);
        scratch.object("sql", connection);
        scratch.service("it.sql.jdbc", "call.sql('it.pg').jdbc().prepareStatement('SELECT 1').execute()");
        for (int i = 0; i < 3; i++) {
            assertEquals("true", invoke("it.sql.jdbc", Map.of()).is(200).body());
        }
    }

    private static Answer query(String database, String sql) {
        return invoke("it.sql.query", Map.of("db", database, "sql", sql));
    }

    private static Answer update(String database, String sql) {
        return invoke("it.sql.update", Map.of("db", database, "sql", sql));
    }

    private static Answer invoke(String service, Map<String, ?> input) {
        return platform.api().post("/zato/api/services/" + service + "/invoke", input);
    }
}
