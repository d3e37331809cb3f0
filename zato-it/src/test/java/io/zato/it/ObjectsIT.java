package io.zato.it;

import static io.zato.it.platform.Scratch.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Answer;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The life of an object over the admin API. */
class ObjectsIT {
    private static final String CONNECTION = path("outgoing_rest", "it.crm");

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @Test
    void aNewObjectIsToldWhereItIs() {
        Answer created = connection();
        assertTrue(created.header("Location").endsWith(CONNECTION), created::toString);
        assertEquals("http://localhost:1", created.json().path("host").asText());
        assertEquals(created.json(), read().json());
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        var object = connection().json();
        assertTrue(object.path("is_active").asBoolean(), object::toString);
        assertEquals(20, object.path("pool_size").asInt());
        assertEquals("HEAD", object.path("ping_method").asText().toUpperCase());
    }

    @Test
    void aListIsSearchedAndPaged() {
        connection();
        var list = platform.api()
                .get("/zato/api/objects/outgoing_rest?q=it.cr&offset=0&limit=1")
                .is(200)
                .json();
        assertEquals(1, list.path("total").asInt());
        assertEquals("it.crm", list.path("items").path(0).path("name").asText());
        var none = platform.api().get("/zato/api/objects/outgoing_rest?q=it.cr&offset=1");
        assertEquals(0, none.is(200).json().path("items").size());
    }

    @Test
    void aPatchUnderAnotherNameOfTheFieldChangesIt() {
        connection();
        scratch.object("security", Map.of("name", "it.signs", "type", "apikey", "password", "some-key"));
        platform.api().patch(CONNECTION, Map.of("sec_def", "it.signs")).is(200);
        assertEquals("it.signs", read().json().path("security").asText());
        platform.api()
                .patch(CONNECTION, Collections.singletonMap("sec_def", null))
                .is(200);
        assertTrue(read().json().path("security").isNull(), () -> read().toString());
    }

    @Test
    void putReplacesAndPatchChangesTheGivenFields() {
        connection();
        platform.api().patch(CONNECTION, Map.of("pool_size", 3)).is(200);
        assertEquals(3, read().json().path("pool_size").asInt());
        platform.api()
                .put(CONNECTION, Map.of("name", "it.crm", "host", "http://localhost:2"))
                .is(200);
        assertEquals(20, read().json().path("pool_size").asInt());
        assertEquals("http://localhost:2", read().json().path("host").asText());
    }

    @Test
    void aDeletedObjectIsGone() {
        connection();
        platform.api().delete(CONNECTION).is(204);
        platform.api().get(CONNECTION).isProblem(404).says("it.crm");
        platform.api().delete(CONNECTION).isProblem(404);
    }

    @Test
    void whoEditsAnOldVersionIsRefused() {
        connection();
        String old = read().header("ETag");
        platform.api()
                .patch(CONNECTION, Map.of("pool_size", 3), "If-Match", old)
                .is(200);
        assertNotEquals(old, read().header("ETag"));
        platform.api()
                .patch(CONNECTION, Map.of("pool_size", 4), "If-Match", old)
                .isProblem(409);
        platform.api()
                .put(CONNECTION, Map.of("name", "it.crm", "host", "http://localhost:2"), "If-Match", old)
                .isProblem(409);
        platform.api().delete(CONNECTION, "If-Match", old).isProblem(409);
        assertEquals(3, read().json().path("pool_size").asInt());
    }

    @Test
    void everyVersionIsKeptAndCanBeHadBack() {
        connection();
        long first = newestVersion();
        platform.api().patch(CONNECTION, Map.of("pool_size", 3)).is(200);
        assertTrue(newestVersion() > first);
        platform.api().post(CONNECTION + "/rollback?version=" + first, Map.of()).is(200);
        assertEquals(20, read().json().path("pool_size").asInt());
        platform.api().post(CONNECTION + "/rollback?version=999999", Map.of()).isProblem(404);
    }

    @Test
    void everyKindExplainsItselfAsJsonSchema() {
        String kinds = platform.api().get("/zato/api/kinds").is(200).body();
        assertTrue(
                kinds.contains("channel_rest") && kinds.contains("outgoing_rest") && kinds.contains("security"), kinds);
        var schema = platform.api().get("/zato/api/kinds/channel_rest").is(200).json();
        assertFalse(schema.at("/properties/url_path/description").asText().isBlank(), schema::toString);
    }

    private Answer connection() {
        return scratch.object("outgoing_rest", Map.of("name", "it.crm", "host", "http://localhost:1"));
    }

    /** The history has the newest version first, and goes on when a name is given again. */
    private static long newestVersion() {
        var history = platform.api().get(CONNECTION + "/history").is(200).json();
        return history.path("items").path(0).path("version").asLong();
    }

    private Answer read() {
        return platform.api().get(CONNECTION).is(200);
    }
}
