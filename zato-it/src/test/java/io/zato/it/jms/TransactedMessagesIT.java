package io.zato.it.jms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A message, the rows and the messages a service makes of it are one transaction: all of it happens, or nothing. */
class TransactedMessagesIT {
    private static final String TAKE =
            """
            call.sql('it.mail').update('INSERT INTO taken VALUES (?)', input.id)
            call.connection(JmsConnection, 'it.out').sendTo('it.queue.done', input.id.toString())
            if (input.id % 2 == 1) throw new IllegalStateException('odd ' + input.id)
            """;

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @TempDir
    Path folder;

    private Mail mail;

    @BeforeEach
    void mail() {
        mail = new Mail(platform, scratch, folder);
        mail.update("CREATE TABLE taken (id INT)");
        mail.see("it.dead", "DLQ");
        mail.see("it.done", "it.queue.done");
        scratch.service("it.take", TAKE);
    }

    @Test
    void rowsSentAndConsumedMessagesAgree() {
        mail.channel("it.in", "it.queue.in", "it.take", "consumers", 8);
        IntStream.range(0, 40).forEach(id -> mail.send("it.queue.in", Map.of("id", id)));

        Mail.soon()
                .until(() -> mail.seen("it.dead").size() + mail.seen("it.done").size() >= 40);
        List<String> even = IntStream.range(0, 40)
                .filter(id -> id % 2 == 0)
                .mapToObj(String::valueOf)
                .toList();
        List<String> odd = IntStream.range(0, 40)
                .filter(id -> id % 2 == 1)
                .mapToObj(id -> "{\"id\":" + id + "}")
                .toList();
        assertEquals(20, mail.column("SELECT id FROM taken").size());
        assertEquals(20, mail.seen("it.done").size());
        assertEquals(20, mail.seen("it.dead").size());
        assertEquals(new TreeSet<>(even), new TreeSet<>(mail.column("SELECT id FROM taken")));
        assertEquals(new TreeSet<>(even), new TreeSet<>(mail.seen("it.done")));
        assertEquals(new TreeSet<>(odd), new TreeSet<>(mail.seen("it.dead")));
    }

    @Test
    void aRefusedMessageIsTriedAgainAndFillsNoLog() throws IOException {
        mail.channel("it.in", "it.queue.log", "it.take");
        mail.send("it.queue.log", Map.of("id", 777));
        Mail.soon().until(() -> mail.seen("it.dead").contains("{\"id\":777}"));

        String log = new String(Files.readAllBytes(platform.environment().log()), StandardCharsets.UTF_8);
        assertEquals(3, count(log, "is handed back, attempt [123]: .*odd 777"));
        assertEquals(1, count(log, "failed, cid \\w+: java.lang.IllegalStateException: odd 777"));
        String metrics = platform.api().get("/metrics").is(200).body();
        assertEquals(
                1, count(metrics, "zato_channel_errors_total\\{kind=\"channel_jms\",name=\"it.in\",?} 3.0"), metrics);
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    @Test
    void whatTheChannelCannotReadIsLostToNobody() {
        mail.channel("it.in", "it.queue.bad", "it.take");
        mail.send("it.queue.bad", "{not json");
        Mail.soon().until(() -> mail.seen("it.dead").equals(List.of("{not json")));
        mail.send("it.queue.bad", Map.of("id", 2));
        Mail.soon().until(() -> mail.seen("it.done").equals(List.of("2")));
    }

    @Test
    void aMessageOfATransactionLeavesWithItsCommit() {
        scratch.service(
                "it.send.in",
                """
                def tx = new javax.naming.InitialContext().lookup('java:jboss/UserTransaction')
                tx.begin()
                call.connection(JmsConnection, 'it.out').sendTo('it.queue.done', input.body)
                input.commit ? tx.commit() : tx.rollback()
                [:]
                """);
        mail.invoke("it.send.in", Map.of("body", "never", "commit", false));
        mail.invoke("it.send.in", Map.of("body", "kept", "commit", true));
        Mail.soon().until(() -> !mail.seen("it.done").isEmpty());
        mail.send("it.queue.done", "last");
        Mail.soon().until(() -> mail.seen("it.done").contains("last"));
        assertEquals(List.of("kept", "last"), mail.seen("it.done"));
    }

    @Test
    void aServiceWithATransactionOfItsOwnIsApart() {
        scratch.service(
                "it.apart",
                """
                import io.zato.api.service.*
                import io.zato.api.connection.*
                @jakarta.ejb.TransactionAttribute(jakarta.ejb.TransactionAttributeType.REQUIRES_NEW)
                class Apart implements Service<Map, Object> {
                    Object handle(Map input, Invocation call) {
                        call.connection(JmsConnection, 'it.out').sendTo('it.queue.done', 'attempt')
                    }
                }
                """);
        scratch.service("it.fail", "call.invoke('it.apart', [:]); throw new Problem(409, 'no')");
        mail.channel("it.in", "it.queue.apart", "it.fail");
        mail.send("it.queue.apart", Map.of("id", 1));
        Mail.soon().until(() -> mail.seen("it.dead").size() == 1);
        Mail.soon().until(() -> mail.seen("it.done").size() == 3);
        assertTrue(mail.column("SELECT id FROM taken").isEmpty());
    }
}
