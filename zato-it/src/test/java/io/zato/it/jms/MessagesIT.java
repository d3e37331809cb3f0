package io.zato.it.jms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Services send and take messages over the broker inside. */
class MessagesIT {
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
    }

    @Test
    void textBytesAndJsonArriveWithTheirHeaders() {
        mail.see("it.in", "it.queue.plain");
        String id = mail.send("it.queue.plain", Map.of("id", 7), Map.of("region", "EU", "weight", 3));
        Mail.soon().until(() -> mail.seen("it.in").equals(List.of("{\"id\":7}")));

        var headers = mail.headers("it.in");
        assertEquals("EU", headers.get("region"));
        assertEquals("3", headers.get("weight"));
        assertEquals(id, headers.get("jmsmessageid"));
        assertEquals("application/json", headers.get("type"));
        assertEquals("it.queue.plain", headers.get("jmsdestination"));

        mail.send("it.queue.plain", "hello");
        Mail.soon().until(() -> mail.seen("it.in").contains("hello"));
        scratch.service(
                "it.mail.bytes", "call.connection(JmsConnection, 'it.out').sendTo('it.queue.plain', 'b€'.bytes); [:]");
        mail.invoke("it.mail.bytes", Map.of());
        Mail.soon().until(() -> mail.seen("it.in").contains("b€"));
    }

    @Test
    void groovyKnowsTheConnectionByItsKindAndByItsName() {
        scratch.object("outgoing_jms", Map.of("name", "it.named", "destination", "it.queue.named"));
        scratch.service("it.mail.named", "call.jms('it.named').send('one'); call.deliver('it.named', 'two'); [:]");
        mail.see("it.in", "it.queue.named");
        mail.invoke("it.mail.named", Map.of());
        Mail.soon().until(() -> mail.seen("it.in").equals(List.of("one", "two")));
    }

    @Test
    void theCorrelationIdGoesFromCallToCall() {
        mail.see("it.in", "it.queue.cid");
        platform.api()
                .post(
                        "/zato/api/services/it.mail.send/invoke",
                        Map.of("to", "it.queue.cid", "body", "x"),
                        "X-Zato-CID",
                        "cid-of-the-test")
                .is(200);
        Mail.soon().until(() -> !mail.seen("it.in").isEmpty());
        assertEquals("cid-of-the-test", mail.headers("it.in").get("cid"));
        assertEquals("cid-of-the-test", mail.headers("it.in").get("jmscorrelationid"));
    }

    @Test
    void jsonBecomesTheServicesRecord() {
        scratch.service(
                "it.mail.order",
                """
                import io.zato.api.service.*
                record Order(int id, String customer) {}
                class Take implements Service<Order, Object> {
                    Object handle(Order order, Invocation call) {
                        call.sql('it.mail').update("INSERT INTO seen VALUES ('order', ?, '')", order.toString())
                    }
                }
                """);
        mail.channel("it.orders", "it.queue.orders", "it.mail.order");
        mail.send("it.queue.orders", Map.of("id", 5, "customer", "Ann"));
        Mail.soon().until(() -> mail.seen("order").size() == 1);
        assertEquals("Order[id=5, customer=Ann]", mail.seen("order").get(0));
    }

    @Test
    void anAnswerGoesWhereItIsAskedFor() {
        mail.see("it.asked", "it.queue.ask");
        mail.see("it.answers", "it.queue.answers");
        String id = mail.send(
                "it.queue.ask", "question", Map.of("JMSReplyTo", "it.queue.answers", "JMSCorrelationID", "q1"));

        Mail.soon().until(() -> mail.seen("it.answers").equals(List.of("seen by it.asked")));
        assertFalse(id.isEmpty());
        var headers = mail.headers("it.answers");
        assertEquals("q1", headers.get("jmscorrelationid"));
        assertEquals("it.asked", headers.get("answered_by"));
        assertEquals(mail.headers("it.asked").get("cid"), headers.get("cid"));
    }

    @Test
    void whoAskedAndWentDoesNotUndoTheWork() {
        mail.see("it.asked", "it.queue.gone");
        scratch.service(
                "it.mail.leave",
                """
                def factory = new javax.naming.InitialContext().lookup('java:/zato/jms')
                factory.createConnection().withCloseable { connection ->
                    def session = connection.createSession(false, 1)
                    def message = session.createTextMessage('question')
                    message.JMSReplyTo = session.createTemporaryQueue()
                    session.createProducer(session.createQueue('it.queue.wait')).send(message)
                }
                [:]
                """);
        mail.invoke("it.mail.leave", Map.of());
        mail.see("it.late", "it.queue.wait");
        Mail.soon().until(() -> mail.seen("it.late").equals(List.of("question")));
    }

    @Test
    void aSelectorChooses() {
        mail.see("it.eu", "it.queue.region", "selector", "region = 'EU'");
        mail.send("it.queue.region", "us", Map.of("region", "US"));
        mail.send("it.queue.region", "eu", Map.of("region", "EU"));
        Mail.soon().until(() -> mail.seen("it.eu").equals(List.of("eu")));

        mail.see("it.rest", "it.queue.region");
        Mail.soon().until(() -> mail.seen("it.rest").equals(List.of("us")));
        assertEquals(List.of("eu"), mail.seen("it.eu"));
    }

    @Test
    void aTopicReachesEverySubscriberOnceAndKeepsWhatADurableOneMissed() {
        scratch.object(
                "outgoing_jms", Map.of("name", "it.topic", "destination", "it.news", "destination_type", "topic"));
        scratch.service("it.mail.publish", "call.connection(JmsConnection, 'it.topic').send(input.body)");
        mail.see("it.first", "it.news", "destination_type", "topic", "consumers", 3);
        mail.see("it.second", "it.news", "destination_type", "topic", "subscription", "it.kept");
        Mail.soon().until(() -> {
            mail.invoke("it.mail.publish", Map.of("body", "ready?"));
            return mail.seen("it.first").size() > 0 && mail.seen("it.second").size() > 0;
        });
        activate("it.second", false);
        mail.invoke("it.mail.publish", Map.of("body", "news"));
        Mail.soon().until(() -> mail.seen("it.first").contains("news"));
        activate("it.second", true);
        Mail.soon().until(() -> mail.seen("it.second").contains("news"));
        assertEquals(1, mail.seen("it.first").stream().filter("news"::equals).count());
    }

    @Test
    void aChangedChannelTakesOnAndAnInactiveOneNothing() {
        mail.see("it.in", "it.queue.change");
        mail.send("it.queue.change", "1");
        Mail.soon().until(() -> mail.seen("it.in").size() == 1);

        activate("it.in", false);
        mail.send("it.queue.change", "2");
        platform.api()
                .patch(Scratch.path("channel_jms", "it.in"), Map.of("consumers", 4))
                .is(200);
        assertEquals(List.of("1"), mail.seen("it.in"));
        activate("it.in", true);
        Mail.soon().until(() -> mail.seen("it.in").size() == 2);
        assertEquals(new TreeSet<>(List.of("1", "2")), new TreeSet<>(mail.seen("it.in")));
    }

    @Test
    void aConnectionIsPingedAndAMistakeIsSaid() {
        platform.api()
                .post(Scratch.path("outgoing_jms", "it.out") + "/ping", Map.of())
                .is(200);
        platform.api()
                .post("/zato/api/services/it.mail.send/invoke", Map.of("to", "", "body", "x"))
                .isProblem(500)
                .says("it.out", "destination");
        platform.api()
                .post(
                        "/zato/api/objects/channel_jms",
                        Mail.definition("it.wrong", "q", "it.mail.see", "subscription", "s"))
                .isProblem(400)
                .says("subscription", "topic");
        scratch.object("outgoing_jms", Map.of("name", "it.nowhere", "connection_factory", "java:/it/nowhere"));
        platform.api()
                .post(Scratch.path("outgoing_jms", "it.nowhere") + "/ping", Map.of())
                .isProblem(502)
                .says("java:/it/nowhere");
    }

    private static void activate(String channel, boolean active) {
        platform.api()
                .patch(Scratch.path("channel_jms", channel), Map.of("is_active", active))
                .is(200);
    }
}
