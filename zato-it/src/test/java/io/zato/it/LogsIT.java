package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server's log as an administrator reads it who is somewhere else, and how much is written to it. */
class LogsIT {
    private static final String LOGGER = "/zato/api/logs/levels/io.zato.service.it.talks";
    private static final Duration SOON = Duration.ofSeconds(60);

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @Test
    void everyLineOfACallHasItsCorrelationIdWhicheverThreadWroteIt() {
        scratch.service(
                "it.later", "call.log.info('asynchronous'); java.util.logging.Logger.getLogger('x.y').info('other')");
        scratch.service("it.talks", "call.log.warning('direct'); call.invokeAsync('it.later', null); 'ok'");
        scratch.channel("/it/talks", "it.talks");
        String cid = "it-" + UUID.randomUUID();
        var answer = platform.anonymous().get("/it/talks", "X-Zato-CID", cid).is(200);
        assertEquals(cid, answer.header("X-Zato-CID"));
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() ->
                        assertEquals(List.of("direct", "asynchronous", "other"), messages(entries("cid=" + cid))));
        entries("cid=" + cid)
                .forEach(entry -> assertEquals(cid, entry.path("cid").asText(), entry::toString));
        assertEquals(List.of("direct"), messages(entries("cid=" + cid + "&level=WARN")));
        assertEquals(List.of("asynchronous"), messages(entries("cid=" + cid + "&service=it.later")));
        assertEquals(List.of("other"), messages(entries("cid=" + cid + "&limit=1")));
    }

    @Test
    void aFailureHasItsStackTrace() {
        scratch.service("it.talks", "throw new IllegalStateException('on purpose')");
        String cid = "it-" + UUID.randomUUID();
        platform.api()
                .post("/zato/api/services/it.talks/invoke", Map.of(), "X-Zato-CID", cid)
                .isProblem(500);
        JsonNode entry = entries("cid=" + cid).get(0);
        assertEquals("WARN", entry.path("level").asText());
        assertTrue(entry.path("message").asText().contains("IllegalStateException: on purpose"), entry::toString);
        assertTrue(entry.path("message").asText().contains("\tat "), entry::toString);
    }

    @Test
    void aLevelHoldsAtOnceAndIsPutBack() {
        scratch.service("it.talks", "call.log.fine('fine ' + input.what); 'ok'");
        String first = talk("unheard");
        assertEquals(List.of(), entries("cid=" + first));
        var set = platform.api().put(LOGGER, Map.of("level", "debug")).is(200).json();
        assertEquals("DEBUG", set.path("level").asText());
        assertEquals(List.of("fine heard"), messages(entries("cid=" + talk("heard"))));
        assertTrue(platform.api().get("/zato/api/logs/levels").is(200).body().contains("io.zato.service.it.talks"));
        var reset = platform.api().delete(LOGGER).is(200).json();
        assertTrue(reset.path("level").isNull(), reset::toString);
        assertEquals("INFO", reset.path("effective").asText());
        assertEquals(List.of(), entries("cid=" + talk("unheard again")));
    }

    @Test
    void theCommandLineSetsLevels() {
        platform.zato("logs", "level", "io.zato.service.it.cli", "TRACE")
                .exits(0)
                .says("TRACE");
        platform.zato("logs", "level").exits(0).says("io.zato.service.it.cli", "ROOT");
        platform.zato("logs", "level", "io.zato.service.it.cli", "--reset").exits(0);
        platform.zato("logs", "level", "io.zato.service.it.cli", "--output", "json")
                .exits(0)
                .says("\"level\": null");
        platform.zato("logs", "level", "x", "LOUD").exits(1).says("LOUD", "DEBUG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=-1", "limit=10001", "limit=x", "follow=yes", "level=loud"})
    void aQueryThatMakesNoSenseIsRefused(String query) {
        platform.api().get("/zato/api/logs?" + query).isProblem(400).blames(query.substring(0, query.indexOf('=')));
    }

    @Test
    void aLevelThatMakesNoSenseIsRefused() {
        platform.api().put(LOGGER, Map.of("level", "loud")).isProblem(400).blames("level", "DEBUG");
        platform.api().put(LOGGER, Map.of()).isProblem(400).blames("level");
        platform.api()
                .put("/zato/api/logs/levels/no%20logger", Map.of("level", "INFO"))
                .isProblem(400)
                .blames("logger");
        platform.anonymous().get("/zato/api/logs").isProblem(401);
        platform.anonymous().put(LOGGER, Map.of("level", "DEBUG")).isProblem(401);
    }

    /** Calls the service and returns the correlation id of the call. */
    private static String talk(String what) {
        var answer = platform.api()
                .post("/zato/api/services/it.talks/invoke", Map.of("what", what))
                .is(200);
        String cid = answer.header("X-Zato-CID");
        assertFalse(cid.isEmpty(), answer::toString);
        return cid;
    }

    private static List<JsonNode> entries(String query) {
        List<JsonNode> entries = new ArrayList<>();
        platform.api()
                .get("/zato/api/logs?" + query)
                .is(200)
                .json()
                .path("items")
                .forEach(entries::add);
        return entries;
    }

    private static List<String> messages(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.path("message").asText()).toList();
    }
}
