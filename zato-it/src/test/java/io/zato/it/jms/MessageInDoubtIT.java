package io.zato.it.jms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zato.it.platform.Environment;
import io.zato.it.platform.MortalPlatform;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A server that dies between prepare and commit of a message taken, a row and a message sent: all of it is done, or none. */
class MessageInDoubtIT {
    /**
     * The server dies once for each message. Enlisted last, the deadly one is asked when the others have promised and nothing is decided;
     * enlisted before row and sent message, it is told of the decision before they are.
     */
    private static final String TAKE_AND_DIE =
            """
            import javax.transaction.xa.XAResource
            import javax.transaction.xa.Xid

            class Deadly implements XAResource {
                String at
                void start(Xid xid, int flags) {}
                void end(Xid xid, int flags) {}
                int prepare(Xid xid) { if (at == 'prepare') Runtime.runtime.halt(9); XA_OK }
                void commit(Xid xid, boolean onePhase) { Runtime.runtime.halt(9) }
                void rollback(Xid xid) {}
                void forget(Xid xid) {}
                boolean isSameRM(XAResource other) { false }
                int getTransactionTimeout() { 0 }
                boolean setTransactionTimeout(int seconds) { false }
                Xid[] recover(int flags) { new Xid[0] }
            }

            def attempts = new File('FOLDER', 'attempts.' + input.id)
            attempts << 'x'
            def die = {
                if (attempts.length() == 1 && input.at == it) {
                    def transactions = new javax.naming.InitialContext().lookup('java:jboss/TransactionManager')
                    transactions.transaction.enlistResource(new Deadly(at: it))
                }
            }
            die('commit')
            call.sql('it.db').update('INSERT INTO taken (id) VALUES (?)', input.id)
            call.connection(JmsConnection, 'it.out').sendTo('it.sent', [id: input.id])
            die('prepare')
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
        service(
                "it.rows",
                "['taken', 'sent'].collect { call.sql('it.db').query('SELECT * FROM ' + it + ' WHERE id = ?', input.id).size() }");
        service("it.send", "call.connection(JmsConnection, 'it.out').send(input)");
        service("it.take", TAKE_AND_DIE.replace("FOLDER", environment.home().toString()));
        service("it.see", "call.sql('it.db').update('INSERT INTO sent (id) VALUES (?)', input.id)");
        invoke("it.sql", Map.of("sql", "CREATE TABLE taken (id INT)"));
        invoke("it.sql", Map.of("sql", "CREATE TABLE sent (id INT)"));
        object("channel_jms", Map.of("name", "it.in", "destination", "it.in", "service", "it.take"));
        object("channel_jms", Map.of("name", "it.sent", "destination", "it.sent", "service", "it.see"));
    }

    @AfterAll
    static void clean() {
        for (String made : List.of("channel_jms/it.in", "channel_jms/it.sent", "outgoing_jms/it.out", "sql/it.db")) {
            environment.admin().delete("/zato/api/objects/" + made).is(204);
        }
        for (String service : List.of("it.sql", "it.rows", "it.send", "it.take", "it.see")) {
            environment.admin().delete("/zato/api/services/" + service).is(204);
        }
    }

    @Test
    void whatWasNotDecidedIsUndoneAndTheMessageComesAgain() {
        dies(1, "prepare");
        assertEquals(2, attempts(1));
    }

    @Test
    void whatWasDecidedIsDoneAndNothingComesAgain() {
        dies(2, "commit");
        // it would have come before this one
        send(3, "never");
        Mail.soon().until(() -> rows(3).equals("[1,1]"));
        assertEquals(1, attempts(2));
        assertEquals("[1,1]", rows(2));
    }

    /** Until there is one row and one sent message of it, and nothing in doubt holds the table any more. */
    private static void dies(int id, String at) {
        ProcessHandle server = ProcessHandle.of(environment.pid()).orElseThrow();
        try {
            send(id, at);
        } catch (UncheckedIOException e) {
            // dead before it had answered
        }
        Mail.soon().until(() -> !server.isAlive());
        environment.zato("start").exits(0);
        Mail.soon().until(() -> rows(id).equals("[1,1]"));
        invoke("it.sql", Map.of("sql", "ALTER TABLE taken ADD COLUMN at_" + at + " BOOLEAN"));
        assertEquals("[1,1]", rows(id));
    }

    private static void send(int id, String at) {
        invoke("it.send", Map.of("id", id, "at", at));
    }

    /** How often it was taken and how often sent on. */
    private static String rows(int id) {
        return invoke("it.rows", Map.of("id", id));
    }

    private static long attempts(int id) {
        return environment.home().resolve("attempts." + id).toFile().length();
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
