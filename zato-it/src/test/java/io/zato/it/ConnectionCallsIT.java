package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zato.it.platform.Answer;
import io.zato.it.platform.Partner;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How services ask for outgoing connections: by their kind's name or, where only one bears the name, by that alone. */
class ConnectionCallsIT {
    private static final String NAME = "it.calls";

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @AutoClose
    final Partner partner = new Partner();

    @BeforeEach
    void aPartner() {
        partner.answers(200, "{\"took\":\"it\"}");
        scratch.object("outgoing_rest", Map.of("name", "it.both", "host", partner.host(), "url_path", "/orders"));
    }

    @Test
    void everyKindIsAMethodInGroovy() {
        scratch.service(NAME, "call.outgoing_rest('it.both').get('/{id}', 7)");
        assertEquals("/orders/7", lastTarget(invoke().is(200)));
        scratch.service(NAME, "call.rest(\"it.${'both'}\").get('/{id}', 8)");
        assertEquals("/orders/8", lastTarget(invoke().is(200)));
        database();
        scratch.service(NAME, "call.sql('it.both').one('SELECT 4 AS n').n");
        assertEquals("4", invoke().is(200).body());
    }

    @Test
    void aConnectionIsNoAnswer() {
        for (String answer : List.of("call.rest('it.both')", "[outer: [call.rest('it.both')]]")) {
            scratch.service(NAME, answer);
            scratch.channel("/it/calls", NAME);
            platform.anonymous().get("/it/calls").isProblem(500).says("Service 'it.calls'", "RestConnection");
            invoke().isProblem(500).says("Service 'it.calls'", "RestConnection");
            platform.api().delete(Scratch.path("channel_rest", "it.calls")).is(204);
        }
    }

    @Test
    void aGroovyClassReadsTheCallAsScriptsDo() {
        scratch.service(
                NAME,
                """
                class Asking implements Service<Object, Object> {
                    Object handle(Object input, Invocation call) { call.outgoing_rest('it.both').get('/' + call.cid) }
                }
                """);
        assertEquals("/orders/it-calls-1", lastTarget(invoke().is(200)));
    }

    @Test
    void whatIsDeliveredGoesToTheOnlyConnectionOfThatName() {
        scratch.service(NAME, "call.deliver('it.both', [id: 1])");
        assertEquals("{\"took\":\"it\"}", invoke().is(200).body());
        assertEquals("POST", partner.lastRequest().method());
        scratch.service(NAME, "call.rest('it.both').deliver([id: 2])");
        assertEquals("/orders", lastTarget(invoke().is(200)));
        deployJava("call.deliver(\"it.both\", in)").is(200);
        assertEquals("/orders", lastTarget(invoke().is(200)));
        deployJava("((io.zato.api.connection.RestConnection) call.connection(\"rest\", \"it.both\")).get(\"/9\")")
                .is(200);
        assertEquals("/orders/9", lastTarget(invoke().is(200)));
    }

    @Test
    void whatIsUnknownOrAmbiguousSaysWhatThereIs() {
        scratch.service(NAME, "call.outgoing_resd('it.both')");
        invoke().isProblem(500).says("did you mean 'outgoing_rest'");
        scratch.service(NAME, "call.outgoing_rest('it.bot').get('/x')");
        invoke().isProblem(503).says("it.both");
        scratch.service(NAME, "call.deliver('it.bot', 1)");
        invoke().isProblem(503).says("it.both");
        database();
        scratch.service(NAME, "call.deliver('it.both', 1)");
        invoke().isProblem(500).says("outgoing_rest, sql");
        scratch.service(NAME, "call.unheardOf(1, 2)");
        invoke().isProblem(500);
    }

    @Test
    void servicesDoNotCallEachOtherForEver() {
        scratch.service(NAME, "call.invoke('it.calls', input)");
        invoke().isProblem(500).says("deep");
    }

    @Test
    void aCallThatNobodyWaitsForSaysThatItIsNotDurable() {
        scratch.service(NAME, "call.rest('it.both').get('/later')");
        Answer accepted = platform.api()
                .post("/zato/api/services/it.calls/invoke?async=true", Map.of())
                .is(202);
        assertEquals("false", accepted.json().path("durable").asText());
        org.awaitility.Awaitility.await().until(() -> !partner.requests().isEmpty());
        assertEquals("/orders/later", partner.lastRequest().target());
        platform.zato("service", "invoke", NAME, "--async").exits(0).says("not durable");
        platform.api()
                .post("/zato/api/services/it.nothing/invoke?async=true", Map.of())
                .isProblem(404);
    }

    private void database() {
        scratch.object(
                "sql",
                Map.of("name", "it.both", "type", "h2", "db_name", "mem:calls", "username", "sa", "password", ""));
    }

    private Answer deployJava(String expression) {
        scratch.willMakeService(NAME);
        platform.api().delete("/zato/api/services/" + NAME);
        String source =
                """
                import io.zato.api.service.*;
                public class Calls implements Service<Object, Object> {
                    public Object handle(Object in, Invocation call) { return %s; }
                }
                """
                        .formatted(expression);
        Answer deployed = platform.api()
                .send("PUT", "/zato/api/services/" + NAME + "/source", "text/x-java-source", source)
                .is(201);
        return platform.api()
                .get("/zato/api/services/" + deployed.json().path("name").asText());
    }

    private String lastTarget(Answer ignored) {
        return partner.lastRequest().target();
    }

    private static Answer invoke() {
        return platform.api().post("/zato/api/services/it.calls/invoke", Map.of("id", 1), "X-Zato-CID", "it-calls-1");
    }
}
