package io.zato.it;

import static io.zato.it.platform.Scratch.path;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Platform;
import io.zato.it.platform.Refusal;
import io.zato.it.platform.Scratch;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the admin API refuses, and that it says what to do instead. */
class RefusalsIT {
    private static final String CHANNELS = "/zato/api/objects/channel_rest";

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @Test
    void anUnknownKindIsToldTheNearest() {
        platform.api().get("/zato/api/objects/chanel_rest").isProblem(404).says("chanel_rest", "channel_rest");
    }

    @Test
    void anUnknownTypeIsToldTheKnownOnes() {
        refused("security", Map.of("name", "it.x", "type", "basic_aut", "username", "x", "password", "y"))
                .blames("type", "basic_auth");
    }

    @Test
    void anUnknownFieldIsToldTheNearest() {
        refused("channel_rest", Map.of("name", "it.x", "service", "demo.echo", "url_pth", "/it/x"))
                .blames("url_pth", "url_path");
    }

    @Test
    void aWrongTypeIsNamed() {
        refused("outgoing_rest", Map.of("name", "it.x", "host", "http://localhost:1", "pool_size", "many"))
                .blames("pool_size", "many");
    }

    @Test
    void aValueOutOfRangeIsNamed() {
        refused("outgoing_rest", Map.of("name", "it.x", "host", "http://localhost:1", "pool_size", 0))
                .blames("pool_size");
    }

    @Test
    void everythingMissingIsNamedAtOnce() {
        refused("channel_rest", Map.of("name", "it.x")).blames("service").blames("url_path");
        refused("channel_rest", Map.of("service", "demo.echo", "url_path", "/it/x"))
                .blames("name");
    }

    @Test
    void aReferenceToNothingIsNamed() {
        refused("channel_rest", Map.of("name", "it.x", "service", "it.nothing", "url_path", "/it/x"))
                .blames("service", "it.nothing");
        refused(
                        "channel_rest",
                        Map.of("name", "it.x", "service", "demo.echo", "url_path", "/it/x", "security", "it.nobody"))
                .blames("security", "it.nobody");
    }

    @Test
    void aFieldIsGivenUnderOneOfItsNames() {
        scratch.basicAuth("it.guard", "alice", "wonderland");
        scratch.channel("/it/named", "demo.echo", "security", "it.guard");
        Map<String, Object> nobody = new HashMap<>();
        nobody.put("sec_def", null);
        var open =
                platform.api().patch(path("channel_rest", "it.named"), nobody).is(200);
        assertTrue(open.json().path("security").asText("").isEmpty(), open::toString);
        Map<String, Object> both = Map.of("sec_def", "it.guard", "security", "it.guard");
        platform.api()
                .patch(path("channel_rest", "it.named"), both)
                .isProblem(400)
                .says("given twice");
        refused(
                        "channel_rest",
                        Map.of(
                                "name",
                                "it.x",
                                "service",
                                "demo.echo",
                                "url_path",
                                "/it/x",
                                "sec_def",
                                "it.guard",
                                "security",
                                "it.guard"))
                .says("given twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "yes", "TRUE", ""})
    void aFlagIsTrueOrFalseAndNothingElse(String value) {
        for (String request :
                new String[] {"rollback?revision=1&dry_run=", "import?prune=", "plan?ignore_unsupported="}) {
            platform.api()
                    .send("POST", "/zato/api/enmasse/" + request + value, "application/yaml", "")
                    .isProblem(400)
                    .blames(request.replaceFirst(".*[?&](.*)=", "$1"), "true or false");
        }
        platform.api().get("/zato/api/kinds?count=" + value).isProblem(400).blames("count");
    }

    @Test
    void aNameIsGivenOnce() {
        scratch.channel("/it/one", "demo.echo");
        platform.api()
                .post(CHANNELS, Map.of("name", "it.one", "service", "demo.echo", "url_path", "/it/two"))
                .isProblem(409)
                .says("it.one");
    }

    @Test
    void aPathAndMethodLeadToOneChannel() {
        scratch.channel("/it/one", "demo.echo", "method", "GET");
        platform.api()
                .post(CHANNELS, Map.of("name", "it.x", "service", "demo.echo", "url_path", "/it/one", "method", "get"))
                .isProblem(409)
                .says("it.one");
        scratch.willMake("channel_rest", "it.x");
        platform.api()
                .post(CHANNELS, Map.of("name", "it.x", "service", "demo.echo", "url_path", "/it/one", "method", "POST"))
                .is(201);
    }

    @Test
    void aReservedPathIsRefused() {
        refused("channel_rest", Map.of("name", "it.x", "service", "demo.echo", "url_path", "/zato/api/mine"))
                .blames("url_path");
    }

    @Test
    void whatIsInUseStays() {
        scratch.basicAuth("it.guard", "alice", "wonderland");
        scratch.channel("/it/guarded", "demo.echo", "security", "it.guard");
        platform.api().delete(path("security", "it.guard")).isProblem(409).says("it.guarded");
        platform.api().get(path("security", "it.guard")).is(200);
    }

    @Test
    void aBodyThatIsNoObjectIsRefused() {
        platform.api().post(CHANNELS, "just text").isProblem(400);
        platform.api().send("POST", CHANNELS, "application/json", "{\"name\":").isProblem(400);
    }

    private static Refusal refused(String kind, Map<String, ?> fields) {
        return platform.api().post("/zato/api/objects/" + kind, fields).isProblem(400);
    }
}
