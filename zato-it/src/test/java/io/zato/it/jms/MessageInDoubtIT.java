package io.zato.it.jms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zato.it.platform.Environment;
import io.zato.it.platform.MortalPlatform;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A server that dies when message and row are prepared and nothing is decided: both are freed, and the message comes again. */
class MessageInDoubtIT {
    /** Enlisted last, so it is asked when the others have promised; the server dies then, once. */
    private static final String TAKE_AND_DIE =
            """
            import javax.transaction.xa.XAResource
            import javax.transaction.xa.Xid

            class Deadly implements XAResource {
                void start(Xid xid, int flags) {}
                void end(Xid xid, int flags) {}
                int prepare(Xid xid) { Runtime.runtime.halt(9) }
                void commit(Xid xid, boolean onePhase) {}
                void rollback(Xid xid) {}
                void forget(Xid xid) {}
                boolean isSameRM(XAResource other) { false }
                int getTransactionTimeout() { 0 }
                boolean setTransactionTimeout(int seconds) { false }
                Xid[] recover(int flags) { new Xid[0] }
            }

            call.sql('it.db').update('INSERT INTO taken VALUES (?)', input.id)
            if (new File('MARKER').createNewFile()) {
                def transactions = new javax.naming.InitialContext().lookup('java:jboss/TransactionManager')
                transactions.transaction.enlistResource(new Deadly())
            }
            """;

    @RegisterExtension
    static final MortalPlatform own = new MortalPlatform();

    private static Environment environment;

    @BeforeAll
    static void start() {
        environment = own.environment();
        object("sql", Map.of("name", "it.db", "type", "h2", "db_name", "file:" + file("taken"), "username", "a"));
        object("outgoing_jms", Map.of("name", "it.out", "destination", "it.in"));
        service("it.sql", "call.sql('it.db').update(input.sql)");
        service("it.rows", "call.sql('it.db').query('SELECT * FROM taken').size()");
        service("it.send", "call.connection(JmsConnection, 'it.out').send([id: 1])");
        service("it.take", TAKE_AND_DIE.replace("MARKER", file("marker")));
        invoke("it.sql", Map.of("sql", "CREATE TABLE taken (id INT)"));
        object("channel_jms", Map.of("name", "it.in", "destination", "it.in", "service", "it.take"));
    }

    @AfterAll
    static void clean() {
        for (String made : List.of("channel_jms/it.in", "outgoing_jms/it.out", "sql/it.db")) {
            environment.admin().delete("/zato/api/objects/" + made).is(204);
        }
        for (String service : List.of("it.sql", "it.rows", "it.send", "it.take")) {
            environment.admin().delete("/zato/api/services/" + service).is(204);
        }
    }

    @Test
    void theMessageComesAgainAndLeavesOneRow() {
        ProcessHandle server = ProcessHandle.of(environment.pid()).orElseThrow();
        invoke("it.send", Map.of());
        Mail.soon().until(() -> !server.isAlive());

        environment.zato("start").exits(0);
        Mail.soon().until(() -> rows().equals("1"));
        // what was prepared by the first attempt is gone, not just invisible
        invoke("it.sql", Map.of("sql", "ALTER TABLE taken ADD COLUMN checked BOOLEAN"));
        assertEquals("1", rows());
    }

    private static String rows() {
        return invoke("it.rows", Map.of());
    }

    private static String file(String name) {
        return environment.home().resolve(name).toString();
    }

    private static void object(String kind, Map<String, ?> fields) {
        environment.admin().post("/zato/api/objects/" + kind, fields).is(201);
    }

    private static void service(String name, String groovy) {
        environment
                .admin()
                .send("PUT", "/zato/api/services/" + name + "/source", "text/x-groovy", groovy)
                .is(201);
    }

    private static String invoke(String service, Map<String, ?> input) {
        return environment
                .admin()
                .post("/zato/api/services/" + service + "/invoke", input)
                .is(200)
                .body();
    }
}
