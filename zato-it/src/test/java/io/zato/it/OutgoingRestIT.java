package io.zato.it;

import static io.zato.it.platform.Scratch.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Answer;
import io.zato.it.platform.Api;
import io.zato.it.platform.Partner;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A service calls another system through the pool of its connection. */
class OutgoingRestIT {
    private static final String CONNECTION = path("outgoing_rest", "it.crm");

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @AutoClose
    final Partner partner = new Partner();

    @BeforeEach
    void aServiceThatAsksThePartner() {
        scratch.service("it.ask", "call.rest('it.crm').get('/customers/{id}', input.id)");
        partner.answers(200, "{\"name\":\"Ann\"}");
    }

    @Test
    void thePartnersAnswerPassesThrough() {
        connection();
        assertEquals("{\"name\":\"Ann\"}", ask().is(200).body());
        assertEquals("/api/customers/a%20b%2Fc", ask("a b/c").target());
        partner.answers(404, "{\"error\":\"who?\"}");
        assertEquals("{\"error\":\"who?\"}", ask().is(404).body());
    }

    @Test
    void fiftyCallsShareThePoolsConnections() {
        connection("pool_size", 3);
        var threads = Executors.newFixedThreadPool(8);
        try {
            var calls = IntStream.range(0, 50)
                    .mapToObj(i -> CompletableFuture.supplyAsync(OutgoingRestIT::ask, threads))
                    .toList();
            calls.forEach(call -> call.join().is(200));
        } finally {
            threads.shutdownNow();
        }
        assertEquals(50, partner.requests().size());
        assertTrue(partner.connections() <= 3, partner.connections() + " connections");
    }

    @Test
    void aPartnerThatIsTooSlowIsAGatewayTimeout() {
        connection("timeout", "1s");
        partner.holds();
        ask().isProblem(504).says("it.crm");
        partner.letGo();
        ask().is(200);
    }

    @Test
    void aPartnerThatIsDownIsABadGateway() {
        connection();
        ask().is(200);
        partner.close();
        ask().isProblem(502).says("it.crm");
    }

    @Test
    void aPingSaysWhetherThePartnerAnswers() {
        connection();
        platform.api().post(CONNECTION + "/ping", Map.of()).is(200);
        assertEquals("HEAD", partner.lastRequest().method());
        partner.close();
        platform.api().post(CONNECTION + "/ping", Map.of()).isProblem(502).says("it.crm");
    }

    @Test
    void aChangedPasswordIsSentWithTheNextCall() {
        scratch.basicAuth("it.us", "zato", "first");
        connection("security", "it.us");
        ask().is(200);
        assertEquals(Api.basic("zato", "first"), partner.lastRequest().authorization());
        platform.api()
                .patch(path("security", "it.us"), Map.of("password", "second"))
                .is(200);
        ask().is(200);
        assertEquals(Api.basic("zato", "second"), partner.lastRequest().authorization());
    }

    @Test
    void aChangedHostHoldsFromTheNextCallOnAndCallsInFlightFinish() {
        connection();
        partner.holds();
        var inFlight = CompletableFuture.supplyAsync(OutgoingRestIT::ask);
        Awaitility.await().until(() -> partner.requests().size() == 1);
        try (var other = new Partner().answers(200, "{\"name\":\"Bob\"}")) {
            platform.api().patch(CONNECTION, Map.of("host", other.host())).is(200);
            assertEquals("{\"name\":\"Bob\"}", ask().is(200).body());
        }
        partner.letGo();
        assertEquals("{\"name\":\"Ann\"}", inFlight.join().is(200).body());
    }

    @Test
    void aConnectionThatIsNotThereIsNamed() {
        ask().isProblem(503).says("it.crm");
    }

    private void connection(Object... fields) {
        var connection = new LinkedHashMap<String, Object>();
        connection.put("name", "it.crm");
        connection.put("host", partner.host());
        connection.put("url_path", "/api");
        for (int i = 0; i < fields.length; i += 2) {
            connection.put(fields[i].toString(), fields[i + 1]);
        }
        scratch.object("outgoing_rest", connection);
    }

    private static Answer ask() {
        return platform.api().post("/zato/api/services/it.ask/invoke", Map.of("id", "42"));
    }

    private Partner.Request ask(String id) {
        platform.api()
                .post("/zato/api/services/it.ask/invoke", Map.of("id", id))
                .is(200);
        return partner.lastRequest();
    }
}
