package io.zato.it.cluster;

import static io.zato.it.platform.Scratch.path;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.platform.Answer;
import io.zato.it.platform.Environment;
import io.zato.it.platform.Pair;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is changed on one server is live on the other when the change is answered, and every server tells how all of them are. */
class OneDatabaseIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String SERVICES = "/zato/api/services/";

    @RegisterExtension
    static final Pair pair = new Pair();

    @Test
    void eachServerListsBoth() {
        for (Environment server : List.of(pair.one(), pair.two())) {
            await().atMost(SOON).until(() -> states(server).equals(Map.of("one", "running", "two", "running")));
            JsonNode other = servers(server).path(1);
            assertEquals(
                    server == pair.one() ? "two" : "one", other.path("name").asText(), "this one first");
            Environment named = server == pair.one() ? pair.two() : pair.one();
            assertEquals(named.url() + "/", other.path("url").asText());
            assertEquals(named.pid(), other.path("pid").asLong());
        }
        pair.one().admin().delete("/zato/api/servers/two").isProblem(409).says("stop it first");
        pair.one().admin().delete("/zato/api/servers/three").isProblem(404);
    }

    @Test
    void aServiceAndItsChannelServeOnTheOtherWhenTheAnswerSaysSo() {
        deploy(pair.one(), "pair.version", "'first'").is(201);
        Answer created = pair.one()
                .admin()
                .post(
                        "/zato/api/objects/channel_rest",
                        Map.of("name", "pair.version", "url_path", "/pair/version", "service", "pair.version"))
                .is(201);
        assertEquals("one=live, two=live", created.header("X-Zato-Servers"));
        assertEquals("first", text(pair.two().anonymous().get("/pair/version").is(200)));
        Answer changed = deploy(pair.two(), "pair.version", "'second'").is(200);
        assertEquals("live", changed.json().at("/servers/1/state").asText());
        assertEquals("second", text(pair.one().anonymous().get("/pair/version").is(200)));
        pair.two().admin().delete(path("channel_rest", "pair.version")).is(204);
        pair.one().anonymous().get("/pair/version").isProblem(404);
        pair.one()
                .zato("service", "list", "--servers")
                .exits(0)
                .matches("pair.version +one +live +2")
                .matches("pair.version +two +live +2");
        pair.one().admin().delete(SERVICES + "pair.version").is(204);
        pair.two().admin().get(SERVICES + "pair.version").isProblem(404);
    }

    @Test
    void aPasswordIsChangedOnBoth() {
        Map<String, Object> guard =
                Map.of("name", "pair.guard", "type", "basic_auth", "username", "pair", "password", "old-password");
        pair.one().admin().post("/zato/api/objects/security", guard).is(201);
        Map<String, Object> channel = Map.of(
                "name", "pair.guarded", "url_path", "/pair/guarded", "service", "demo.echo", "security", "pair.guard");
        pair.two().admin().post("/zato/api/objects/channel_rest", channel).is(201);
        pair.two().anonymous().as("pair", "old-password").get("/pair/guarded").is(200);
        pair.one()
                .admin()
                .patch(path("security", "pair.guard"), Map.of("password", "new-password"))
                .is(200);
        pair.two().anonymous().as("pair", "old-password").get("/pair/guarded").is(401);
        pair.two().anonymous().as("pair", "new-password").get("/pair/guarded").is(200);
        pair.one().admin().delete(path("channel_rest", "pair.guarded")).is(204);
        pair.one().admin().delete(path("security", "pair.guard")).is(204);
    }

    @Test
    void theServerOnWhichAServiceDoesNotStartIsNamed() {
        String picky =
                """
                class Picky implements io.zato.api.service.Service<Map, String> {
                    Picky() { if (System.getenv('%s')) throw new IllegalStateException('not on this machine') }
                    String handle(Map input, io.zato.api.service.Invocation call) { 'fine' }
                }"""
                        .formatted(Pair.ONLY_ON_TWO);
        deploy(pair.one(), "pair.picky", picky).is(201);
        JsonNode servers = await().atMost(SOON)
                .until(
                        () -> pair.one()
                                .admin()
                                .get(SERVICES + "pair.picky")
                                .json()
                                .path("servers"),
                        told -> !told.toString().contains("behind"));
        assertEquals("live", servers.at("/0/state").asText(), servers::toString);
        assertEquals("two", servers.at("/1/name").asText());
        assertEquals("failing", servers.at("/1/state").asText());
        assertTrue(servers.at("/1/error").asText().contains("not on this machine"), servers::toString);
        pair.one()
                .zato("service", "list", "--servers")
                .exits(0)
                .matches("pair.picky +two +failing +1 +.*not on this machine");
        JsonNode two = servers(pair.one()).path(1);
        assertEquals("pair.picky", two.at("/failing/0/name").asText(), two::toString);
        pair.one().admin().delete(SERVICES + "pair.picky").is(204);
    }

    @Test
    void anImportSaysWhereItIsLive() throws Exception {
        var file = Files.createTempFile("pair", ".yaml");
        Files.writeString(file, "security:\n  - name: pair.import\n    type: apikey\n    password: some-key\n");
        JsonNode answer = pair.two()
                .zato("enmasse", "--import", file.toString(), "--output", "json")
                .exits(0)
                .json();
        assertEquals(2, answer.path("servers").size(), answer::toString);
        answer.path("servers")
                .forEach(server -> assertEquals("live", server.path("state").asText(), answer::toString));
        JsonNode on = pair.one()
                .admin()
                .get(path("security", "pair.import") + "/servers")
                .is(200)
                .json();
        assertEquals(2, on.path("total").asInt());
        assertFalse(on.toString().contains("behind"), on::toString);
        pair.two()
                .zato("get", "security", "pair.import", "--servers")
                .exits(0)
                .matches("one +live +1")
                .matches("two +live +1");
        assertEquals(
                2,
                pair.two()
                        .zato("get", "security", "pair.import", "--servers", "-o", "json")
                        .exits(0)
                        .json()
                        .path("total")
                        .asInt());
        pair.one().admin().delete(path("security", "pair.import")).is(204);
    }

    @Test
    void anImportOfThousandsIsLiveEverywhereWhenItIsAnswered() {
        String many = IntStream.range(0, 2000)
                .mapToObj(
                        i -> "  - {name: pair.many%1$d, service: demo.echo, url_path: /pair/many/%1$d}\n".formatted(i))
                .collect(Collectors.joining("", "channel_rest:\n", ""));
        JsonNode answer = pair.one()
                .admin()
                .send("POST", "/zato/api/enmasse/import", "application/yaml", many)
                .is(200)
                .json();
        assertEquals(2000, answer.path("create").size());
        assertEquals(2, answer.path("servers").size());
        answer.path("servers")
                .forEach(server -> assertEquals("live", server.path("state").asText(), server::toString));
        pair.two().anonymous().get("/pair/many/1999").is(200);
        String revision = answer.path("revision").asText();
        pair.one()
                .admin()
                .post("/zato/api/enmasse/rollback?revision=" + revision, Map.of())
                .is(200);
    }

    private static Answer deploy(Environment server, String name, String source) {
        return server.admin().send("PUT", SERVICES + name + "/source", "text/x-groovy", source);
    }

    private static String text(Answer answer) {
        return answer.body().replace("\"", "").strip();
    }

    private static Map<String, String> states(Environment server) {
        var states = new java.util.TreeMap<String, String>();
        servers(server)
                .forEach(one ->
                        states.put(one.path("name").asText(), one.path("state").asText()));
        return states;
    }

    private static JsonNode servers(Environment server) {
        return server.admin().get("/zato/api/servers").is(200).json().path("items");
    }
}
