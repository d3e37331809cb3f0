package io.zato.it;

import static io.zato.it.platform.Scratch.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An import is planned, taken back, and listed. */
class EnmasseUndoIT {
    private static final String IMPORT = "/zato/api/enmasse/import";
    private static final String FIRST =
            """
            security:
              - {name: it.u.alice, type: basic_auth, username: alice, password: wonderland}
            outgoing_rest:
              - {name: it.u.one, host: 'http://localhost:1', is_active: false}
              - {name: it.u.two, host: 'http://localhost:2', is_active: false}
            """;

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @BeforeEach
    void takeAwayWhatIsImported() {
        scratch.willMake("security", "it.u.alice");
        scratch.willMake("outgoing_rest", "it.u.one");
        scratch.willMake("outgoing_rest", "it.u.two");
        scratch.willMake("outgoing_rest", "it.u.three");
    }

    @Test
    void aPlanTellsFieldByFieldAndNoSecret() {
        send(FIRST);
        String changed = FIRST.replace("localhost:1", "localhost:9").replace("wonderland", "looking-glass");
        var plan = platform.api()
                .send("POST", "/zato/api/enmasse/plan", "application/yaml", changed)
                .is(200);
        JsonNode host = plan.json().at("/change/1/differences/0");
        assertEquals("http://localhost:1", host.path("from").asText(), plan::toString);
        assertEquals("http://localhost:9", host.path("to").asText(), plan::toString);
        JsonNode password = plan.json().at("/change/0/differences/0");
        assertEquals("password", password.path("field").asText(), plan::toString);
        assertTrue(password.path("secret").asBoolean() && password.path("to").isNull(), plan::toString);
        assertTrue(!plan.body().contains("wonderland") && !plan.body().contains("looking-glass"), plan::toString);
    }

    @Test
    void anImportIsTakenBackWithWhatItMadeAndChanged() {
        send(FIRST);
        var second = send(FIRST.replace("localhost:1", "localhost:9").replace("wonderland", "looking-glass")
                + "  - {name: it.u.three, host: 'http://localhost:3', is_active: false}\n");
        long revision = second.path("revision").asLong();
        platform.zato("enmasse", "--rollback", "" + revision, "--dry-run", "--exit-code")
                .exits(5)
                .says("prune  outgoing_rest it.u.three", "host", "password: changed");
        platform.zato("enmasse", "--rollback", "" + revision).exits(2).says("--yes");
        platform.zato("enmasse", "--rollback", "" + revision, "--yes").exits(0).says("1 deleted");
        platform.api().get(path("outgoing_rest", "it.u.three")).is(404);
        var one = platform.api().get(path("outgoing_rest", "it.u.one")).is(200).json();
        assertEquals("http://localhost:1", one.path("host").asText());
        scratch.channel("/it/u", "demo.echo", "security", "it.u.alice");
        platform.anonymous().as("alice", "wonderland").get("/it/u").is(200);
    }

    @Test
    void whatWasChangedSinceIsNotLost() {
        long revision = send(FIRST).path("revision").asLong();
        platform.api()
                .patch(path("outgoing_rest", "it.u.two"), Map.of("pool_size", 3))
                .is(200);
        platform.api()
                .post("/zato/api/enmasse/rollback?revision=" + revision, "")
                .isProblem(409)
                .says("it.u.two", "admin");
        platform.api()
                .post("/zato/api/enmasse/rollback?dry_run=1&revision=" + revision, "")
                .isProblem(400)
                .blames("dry_run", "true or false");
        platform.api().post("/zato/api/enmasse/rollback?revision=999999999", "").isProblem(404);
        platform.api().post("/zato/api/enmasse/rollback", "").isProblem(400).says("revision");
    }

    @Test
    void anImportOfAnOldPlanIsRefused() {
        var plan = platform.api()
                .send("POST", "/zato/api/enmasse/plan", "application/yaml", FIRST)
                .is(200)
                .json();
        scratch.object("outgoing_rest", Map.of("name", "it.u.three", "host", "http://localhost:1", "is_active", false));
        platform.api()
                .send("POST", IMPORT + "?revision=" + plan.path("revision").asLong(), "application/yaml", FIRST)
                .isProblem(409)
                .says("plan");
        platform.api().get(path("security", "it.u.alice")).is(404);
    }

    @Test
    void changesAreListedWithWhoAndWhen() {
        long revision = send(FIRST).path("revision").asLong();
        var changes = platform.api()
                .get("/zato/api/changes?since=" + (revision - 1) + "&limit=2")
                .is(200)
                .json();
        var newest = changes.at("/items/0");
        assertEquals(2, changes.path("items").size(), changes::toString);
        assertEquals(revision, newest.path("revision").asLong(), changes::toString);
        assertEquals("admin", newest.path("changed_by").asText());
        assertEquals("created", newest.path("action").asText());
        platform.zato("changes", "--since", "" + (revision - 1)).exits(0).says("it.u.one", "created", "admin");
        platform.api().get("/zato/api/changes?since=x").isProblem(400).blames("since");
    }

    @Test
    void anImportSaysOnWhichServersItIsLive() {
        var server = send(FIRST).at("/servers/0");
        assertEquals("live", server.path("state").asText());
        assertEquals(0, server.path("failing").size());
    }

    private static JsonNode send(String yaml) {
        return platform.api()
                .send("POST", IMPORT, "application/yaml", yaml)
                .is(200)
                .json();
    }
}
