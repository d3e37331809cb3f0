package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zato.it.platform.Environment;
import io.zato.it.platform.MortalPlatform;
import io.zato.it.platform.Postgres;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A server that dies between prepare and commit: after its restart both databases have what was decided. */
class InDoubtIT {
    /** The first resource of the transaction: it is asked first when the decision is carried out, and the server dies then. */
    private static final String BOOK_AND_DIE =
            """
            import javax.transaction.xa.XAResource
            import javax.transaction.xa.Xid

            class Deadly implements XAResource {
                void start(Xid xid, int flags) {}
                void end(Xid xid, int flags) {}
                int prepare(Xid xid) { XA_OK }
                void commit(Xid xid, boolean onePhase) { Runtime.runtime.halt(9) }
                void rollback(Xid xid) {}
                void forget(Xid xid) {}
                boolean isSameRM(XAResource other) { false }
                int getTransactionTimeout() { 0 }
                boolean setTransactionTimeout(int seconds) { false }
                Xid[] recover(int flags) { new Xid[0] }
            }

            def naming = new javax.naming.InitialContext()
            def tx = naming.lookup('java:jboss/UserTransaction')
            tx.begin()
            naming.lookup('java:jboss/TransactionManager').transaction.enlistResource(new Deadly())
            ['db.left', 'db.right'].each { db -> call.sql(db).update('INSERT INTO booking VALUES (1)') }
            tx.commit()
            """;

    @RegisterExtension
    static final MortalPlatform own = new MortalPlatform();

    private static Postgres left;
    private static Postgres right;
    private static Environment environment;

    @BeforeAll
    static void start() {
        left = new Postgres();
        right = new Postgres();
        environment = own.environment();
        environment
                .admin()
                .post("/zato/api/objects/sql", left.connection("db.left"))
                .is(201);
        environment
                .admin()
                .post("/zato/api/objects/sql", right.connection("db.right"))
                .is(201);
    }

    @AfterAll
    static void remove() {
        for (String made : new String[] {"services/db.die", "objects/sql/db.left", "objects/sql/db.right"}) {
            environment.admin().delete("/zato/api/" + made).is(204);
        }
        left.close();
        right.close();
    }

    @Test
    void whatWasDecidedIsDoneAfterTheRestart() {
        left.query("CREATE TABLE booking (id INT)");
        right.query("CREATE TABLE booking (id INT)");
        environment
                .admin()
                .send("PUT", "/zato/api/services/db.die/source", "text/x-groovy", BOOK_AND_DIE)
                .is(201);

        assertThrows(
                UncheckedIOException.class,
                () -> environment.admin().post("/zato/api/services/db.die/invoke", Map.of()));

        assertEquals("1", inDoubt(left));
        assertEquals("1", inDoubt(right));
        environment.zato("start").exits(0);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> inDoubt(left).equals("0") && inDoubt(right).equals("0"));
        assertEquals("1", left.query("SELECT count(*) FROM booking"));
        assertEquals("1", right.query("SELECT count(*) FROM booking"));
    }

    private static String inDoubt(Postgres database) {
        return database.query("SELECT count(*) FROM pg_prepared_xacts");
    }
}
