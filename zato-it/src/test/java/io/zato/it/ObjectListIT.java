package io.zato.it;

import static io.zato.it.platform.Scratch.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Objects are listed in pages, by field and in order, and read only when they changed. */
class ObjectListIT {
    private static final String LIST = "/zato/api/objects/outgoing_rest?q=it.l.";

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @BeforeEach
    void makeThree() {
        make("it.l.a", 5);
        make("it.l.b", 20);
        make("it.l.c", 5);
        platform.api()
                .patch(path("outgoing_rest", "it.l.a"), Map.of("url_path", "/x"))
                .is(200);
    }

    @Test
    void aListIsSorted() {
        assertEquals(List.of("it.l.a", "it.l.b", "it.l.c"), names(""));
        assertEquals(List.of("it.l.c", "it.l.b", "it.l.a"), names("&sort=-name"));
        assertEquals(List.of("it.l.c", "it.l.a", "it.l.b"), names("&sort=pool_size,-name"));
        assertEquals(List.of("it.l.a", "it.l.b", "it.l.c"), names("&sort=-version,name"));
    }

    @Test
    void aListIsFilteredByFieldsAndPaged() {
        assertEquals(List.of("it.l.a", "it.l.c"), names("&pool_size=5"));
        assertEquals(List.of("it.l.a"), names("&pool_size=5&url_path=/x"));
        assertEquals(List.of("it.l.a", "it.l.b", "it.l.c"), names("&pool_size=5&pool_size=20"));
        JsonNode page = list("&pool_size=5&sort=name&offset=1&limit=1");
        assertEquals(2, page.path("total").asInt());
        assertEquals("it.l.c", page.at("/items/0/name").asText());
    }

    @Test
    void theKindsTellHowManyThereAreOfEach() {
        JsonNode kinds =
                platform.api().get("/zato/api/kinds?count=true").is(200).json().path("items");
        for (JsonNode kind : kinds) {
            int total = platform.api()
                    .get("/zato/api/objects/" + kind.path("kind").asText() + "?limit=1")
                    .json()
                    .path("total")
                    .asInt();
            assertEquals(total, kind.path("count").asInt(-1), kind::toString);
        }
        assertEquals(
                -1,
                platform.api()
                        .get("/zato/api/kinds")
                        .json()
                        .at("/items/0/count")
                        .asInt(-1));
    }

    @Test
    void theCommandLineListsTheSame() {
        String listed = platform.zato(
                        "list",
                        "outgoing_rest",
                        "--filter",
                        "it.l.",
                        "--where",
                        "pool_size=5",
                        "--sort",
                        "-name",
                        "--output",
                        "json")
                .exits(0)
                .stdout();
        assertTrue(listed.matches("(?s).*it\\.l\\.c.*it\\.l\\.a.*") && !listed.contains("it.l.b"), listed);
    }

    @Test
    void whatCannotBeLookedForIsNamed() {
        platform.api().get(LIST + "&pool_sizes=5").isProblem(400).blames("pool_sizes", "pool_size");
        platform.api().get(LIST + "&sort=colour").isProblem(400).blames("colour");
        platform.api().get(LIST + "&limit=x").isProblem(400).blames("limit");
        platform.api().get(LIST + "&offset=-1").isProblem(400).blames("offset");
        platform.api()
                .get("/zato/api/objects/security?password=x")
                .isProblem(400)
                .blames("password");
    }

    @Test
    void whoHasTheCurrentVersionIsNotSentItAgain() {
        String object = path("outgoing_rest", "it.l.a");
        String tag = platform.api().get(object).is(200).header("ETag");
        var known = platform.api().get(object, "If-None-Match", tag).is(304);
        assertEquals("", known.body());
        assertEquals(tag, known.header("ETag"));
        platform.api().get(object, "If-None-Match", "\"0\", W/" + tag).is(304);
        platform.api().get(object, "If-None-Match", "\"0\"").is(200);
        platform.api()
                .patch(object, Map.of("pool_size", 6), "If-Match", "\"0\", " + tag)
                .is(200);
        platform.api().get(object, "If-None-Match", tag).is(200);
        platform.api().delete(object, "If-Match", tag).isProblem(409);
        platform.api().delete(object, "If-Match", "*").is(204);
        platform.api().delete(object, "If-Match", "*").isProblem(404);
    }

    private void make(String name, int poolSize) {
        scratch.object("outgoing_rest", Map.of("name", name, "host", "http://localhost:1", "pool_size", poolSize));
    }

    private static List<String> names(String query) {
        return StreamSupport.stream(list(query).path("items").spliterator(), false)
                .map(item -> item.path("name").asText())
                .toList();
    }

    private static JsonNode list(String query) {
        return platform.api().get(LIST + query).is(200).json();
    }
}
