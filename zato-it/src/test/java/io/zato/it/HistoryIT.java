package io.zato.it;

import static io.zato.it.platform.Scratch.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.platform.Answer;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What changed between two versions, and going back to one that cannot be had any more. */
class HistoryIT {
    private static final String USER = path("security", "it.history");
    private static final String SERVICE = "/zato/api/services/it.history";
    private static final String JAVA = "text/x-java-source";

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @Test
    void anObjectsVersionsAreComparedFieldByFieldAndSecretsOnlyNamed() {
        scratch.basicAuth("it.history", "ann", "first-secret");
        long first = newest(USER);
        platform.api()
                .patch(USER, Map.of("username", "bob", "password", "second-secret"))
                .is(200);
        platform.api().patch(USER, Map.of("realm", "shop")).is(200);

        String all = platform.api()
                .get(USER + "/history/diff?from=" + first + "&to=" + (first + 2))
                .is(200)
                .body();
        JsonNode changes = changes(all);
        assertEquals(
                "[username, password, realm]", changes.findValuesAsText("field").toString());
        assertEquals("ann", changes.at("/0/from").asText());
        assertEquals("bob", changes.at("/0/to").asText());
        assertTrue(changes.at("/1/secret").asBoolean());
        assertFalse(all.contains("-secret"), all);

        JsonNode last =
                changes(platform.api().get(USER + "/history/diff").is(200).body());
        assertEquals("[realm]", last.findValuesAsText("field").toString());
        platform.zato("history", "security", "it.history", "--diff", "--from", "" + first)
                .exits(0)
                .says("username: ann -> bob", "password: changed");
    }

    @Test
    void versionsThatThereAreNotAreRefused() {
        scratch.basicAuth("it.history", "ann", "first-secret");
        long only = newest(USER);
        platform.api().get(USER + "/history/diff?from=999999").isProblem(404).says("no version 999999");
        platform.api().get(USER + "/history/diff?to=latest").isProblem(400).blames("to", "number of a version");
        platform.api().get(path("security", "it.nobody") + "/history/diff").isProblem(404);
        platform.zato("history", "security", "it.history", "--from", "" + only)
                .exits(2)
                .says("--diff");
    }

    @Test
    void aServicesVersionsAreComparedLineByLine() {
        scratch.service("it.history", "def text = 'one'\n[text: text]");
        long first = newest(SERVICE);
        scratch.service("it.history", "def text = 'two'\n[text: text]");
        JsonNode difference =
                platform.api().get(SERVICE + "/history/diff").is(200).json();
        String diff = difference.path("diff").asText();
        assertTrue(diff.contains("-def text = 'one'\n+def text = 'two'\n [text: text]\n"), diff);
        assertEquals(0, difference.path("changes").size());
        platform.zato("service", "history", "it.history", "--diff")
                .exits(0)
                .says("-def text = 'one'", "+def text = 'two'");
        platform.api().patch(SERVICE, Map.of("timeout", "2s")).is(200);
        platform.zato("service", "history", "it.history", "--diff").exits(0).says("timeout: 0ms -> 2s");
        platform.api().get("/zato/api/services/it.nothing/history/diff").isProblem(404);
        platform.zato("service", "rollback", "it.history", "" + first).exits(0);
        assertEquals(
                "{\"text\":\"one\"}",
                platform.api().post(SERVICE + "/invoke", Map.of()).is(200).body());
    }

    @Test
    void aVersionWhoseLibraryChangedIsNotGoneBackTo() {
        scratch.willMakeService("it.rates");
        scratch.willMakeService("it.history");
        deploy("it.rates", rates("of")).is(201);
        deploy("it.history", service("shop.Rates.of()")).is(201);
        long old = newest(SERVICE);
        deploy("it.history", service("8")).is(200);
        deploy("it.rates", rates("at")).is(200);

        var refusal = platform.api()
                .post(SERVICE + "/rollback?version=" + old, Map.of())
                .isProblem(422);
        var error = refusal.firstError();
        assertEquals("it.history.java", error.path("file").asText());
        assertEquals(3, error.path("line").asInt());
        assertTrue(error.path("column").asInt() > 0, error::toString);
        assertEquals(
                "8", platform.api().post(SERVICE + "/invoke", Map.of()).is(200).body());
        assertEquals(old + 1, newest(SERVICE));
    }

    @Test
    void aServiceThatAChannelNamesStays() {
        scratch.service("it.history", "'here'");
        scratch.channel("/it/history", "it.history");
        platform.api().delete(SERVICE).isProblem(409).says("channel_rest 'it.history'");
        platform.zato("service", "delete", "it.history", "--yes").exits(1).says("channel_rest 'it.history'");
        platform.api().patch(SERVICE, Map.of("name", "it.other")).isProblem(400).says("name");
        platform.anonymous().get("/it/history").is(200);
    }

    @Test
    void anObjectThatAnotherNamesKeepsItsName() {
        scratch.basicAuth("it.history", "ann", "first-secret");
        scratch.channel("/it/history", "demo.echo", "security", "it.history");
        platform.api().patch(USER, Map.of("name", "it.other")).isProblem(409).says("channel_rest 'it.history'");
    }

    private static String rates(String method) {
        return "package shop; public class Rates { public static int " + method + "() { return 7; } }";
    }

    private static String service(String answer) {
        return """
                import io.zato.api.service.*;
                public class Rated implements Service<Object, Object> {
                    public Object handle(Object in, Invocation call) { return %s; }
                }
                """
                .formatted(answer);
    }

    private static Answer deploy(String name, String source) {
        return platform.api().send("PUT", "/zato/api/services/" + name + "/source", JAVA, source);
    }

    private static JsonNode changes(String body) {
        return io.zato.it.platform.Json.read(body).path("changes");
    }

    private static long newest(String path) {
        return platform.api()
                .get(path + "/history")
                .is(200)
                .json()
                .at("/items/0/version")
                .asLong();
    }
}
