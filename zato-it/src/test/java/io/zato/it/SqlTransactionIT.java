package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zato.it.platform.Answer;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Postgres;
import io.zato.it.platform.Scratch;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two databases in one JTA transaction: both keep what was done, or neither. */
class SqlTransactionIT {
    /** Says before the end what each database has inside the transaction. */
    private static final String BOOK =
            """
            def tx = new javax.naming.InitialContext().lookup('java:jboss/UserTransaction')
            tx.begin()
            ['it.left', 'it.right'].each { db -> call.sql(db).update('INSERT INTO booking VALUES (?)', input.id) }
            def inside = ['it.left', 'it.right'].collect { db -> call.sql(db).query('SELECT * FROM booking').size() }
            input.commit ? tx.commit() : tx.rollback()
            inside
            """;

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
    void twoDatabases() {
        scratch.object("sql", postgres.connection("it.left"));
        scratch.object(
                "sql",
                Map.of(
                        "name",
                        "it.right",
                        "type",
                        "h2",
                        "db_name",
                        "file:" + folder.resolve("right"),
                        "username",
                        "a"));
        scratch.service("it.book", BOOK);
        scratch.service("it.count", "call.sql(input.db).query('SELECT * FROM booking').size()");
        scratch.service(
                "it.prepare",
                """
                ['it.left', 'it.right'].each { db ->
                    call.sql(db).update('DROP TABLE IF EXISTS booking')
                    call.sql(db).update('CREATE TABLE booking (id INT PRIMARY KEY)')
                }
                [:]
                """);
        invoke("it.prepare", Map.of()).is(200);
    }

    @Test
    void aCommitKeepsBoth() {
        assertEquals("[1,1]", book(1, true).is(200).body());
        bothHave("1");
    }

    @Test
    void aRollbackKeepsNeither() {
        assertEquals("[1,1]", book(2, false).is(200).body());
        bothHave("0");
    }

    @Test
    void manyTransactionsLeaveNothingBehind() {
        for (int id = 0; id < 20; id++) {
            book(id, id % 2 == 0).is(200);
        }
        bothHave("10");
        assertEquals("0", postgres.query("SELECT count(*) FROM pg_prepared_xacts"));
    }

    private static void bothHave(String rows) {
        assertEquals(rows, invoke("it.count", Map.of("db", "it.left")).is(200).body());
        assertEquals(rows, invoke("it.count", Map.of("db", "it.right")).is(200).body());
    }

    private static Answer book(int id, boolean commit) {
        return invoke("it.book", Map.of("id", id, "commit", commit));
    }

    private static Answer invoke(String service, Map<String, ?> input) {
        return platform.api().post("/zato/api/services/" + service + "/invoke", input);
    }
}
