package io.zato.it;

import static io.zato.it.platform.Scratch.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Environment;
import io.zato.it.platform.Pair;
import io.zato.it.platform.Postgres;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An environment that keeps its objects in PostgreSQL. */
class DatabaseIT {
    private static final String GUARDS = "/zato/api/objects/security";
    private static final String SOURCE = "def source = new javax.naming.InitialContext().lookup('java:/zato/db')\n";

    @RegisterExtension
    static final Pair pair = new Pair();

    private static Postgres postgres;
    private static Environment environment;

    @BeforeAll
    static void find() {
        postgres = pair.database();
        environment = pair.one();
    }

    @Test
    void objectsAreKeptWithTheirHistory() {
        environment.admin().post(GUARDS, guard("db.guard", "first")).is(201);
        environment
                .admin()
                .patch(path("security", "db.guard"), Map.of("username", "second"))
                .is(200);
        environment
                .admin()
                .post(path("security", "db.guard") + "/rollback?version=1", Map.of())
                .is(200);
        assertEquals("first", username("db.guard"));
        assertEquals("3", postgres.query("SELECT count(*) FROM object_history WHERE name = 'db.guard'"));
        environment.admin().post(GUARDS, guard("db.guard", "twice")).isProblem(409);
        environment.admin().delete(path("security", "db.guard")).is(204);
        environment.admin().get(path("security", "db.guard")).isProblem(404);
    }

    @Test
    void channelsServeWhileTheDatabaseIsDownAndChangesGoOnAfterwards() {
        create("channel_rest", channel("/db/echo"));
        environment.anonymous().get("/db/echo").is(200);
        postgres.stop();
        environment.anonymous().get("/db/echo").is(200);
        long asked = System.nanoTime();
        environment
                .admin()
                .post(GUARDS, guard("db.late", "alice"))
                .isProblem(503)
                .says("database");
        assertTrue(System.nanoTime() - asked < 5_000_000_000L, "nobody waits for a database that is down");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !databaseAnswers());
        environment.anonymous().get("/db/echo").is(200);
        postgres.start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> environment
                                .admin()
                                .post(GUARDS, guard("db.late", "alice"))
                                .status()
                        == 201);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> databaseAnswers());
        delete("security", "db.late");
        delete("channel_rest", "db.echo");
    }

    @Test
    void aDatabaseThatHangsHoldsNobodyForEver() {
        create("channel_rest", channel("/db/echo"));
        assertEquals("60000", service("db.timeout", SOURCE + "source.connection.withCloseable { it.networkTimeout }"));
        fillPool();
        postgres.freeze();
        try {
            environment.anonymous().get("/db/echo").is(200);
            // the caller itself would give up after a minute
            environment
                    .admin()
                    .post(GUARDS, guard("db.hung", "alice"))
                    .isProblem(503)
                    .says("database");
            environment.anonymous().get("/db/echo").is(200);
        } finally {
            postgres.thaw();
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> environment
                                .admin()
                                .post(GUARDS, guard("db.hung", "alice"))
                                .status()
                        == 201);
        delete("security", "db.hung");
        delete("channel_rest", "db.echo");
    }

    @Test
    void noRequestMeetsAConnectionThatARestartOfTheDatabaseBroke() {
        fillPool();
        postgres.stop();
        postgres.start();
        for (int i = 0; i < 20; i++) {
            environment.admin().get(GUARDS).is(200);
        }
    }

    /** Leaves ten connections idle. */
    private static void fillPool() {
        service("db.fill", SOURCE + "(1..10).collect { source.connection }*.close()");
    }

    /** What a service of one run answers. */
    private static String service(String name, String groovy) {
        environment
                .admin()
                .send("PUT", "/zato/api/services/" + name + "/source", "text/x-groovy", groovy)
                .is(201);
        String answer = environment
                .admin()
                .post("/zato/api/services/" + name + "/invoke", Map.of())
                .is(200)
                .body();
        environment.admin().delete("/zato/api/services/" + name).is(204);
        return answer;
    }

    private static void create(String kind, Map<String, ?> fields) {
        environment.admin().post("/zato/api/objects/" + kind, fields).is(201);
    }

    private static void delete(String kind, String name) {
        environment.admin().delete(path(kind, name)).is(204);
    }

    /** As readiness tells it; the server is ready all the same, for it goes on serving. */
    private static boolean databaseAnswers() {
        for (var check :
                environment.anonymous().get("/health/ready").is(200).json().path("checks")) {
            if (check.path("name").asText().equals("database")) {
                return check.at("/data/answers").asBoolean();
            }
        }
        throw new AssertionError("Readiness does not tell of the database");
    }

    private static String username(String guard) {
        return environment
                .admin()
                .get(path("security", guard))
                .is(200)
                .json()
                .path("username")
                .asText();
    }

    private static Map<String, ?> guard(String name, String user) {
        return Map.of("name", name, "type", "basic_auth", "username", user, "password", "secret");
    }

    private static Map<String, ?> channel(String path) {
        return Map.of("name", "db.echo", "service", "demo.echo", "url_path", path);
    }
}
