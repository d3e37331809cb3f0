package io.zato.it.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What /openapi says of the admin API is valid, complete and true. */
class AdminDocumentIT {
    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    private static Description description() {
        return new Description(platform.api().get("/openapi").is(200).json());
    }

    @Test
    void theDocumentIsValid() {
        Description description = description().check();
        assertEquals("3.1.0", description.document().path("openapi").asText());
        assertEquals(
                "http://127.0.0.1:" + platform.environment().port(),
                description.document().at("/servers/0/url").asText());
    }

    @Test
    void itIsForAdministratorsOnly() {
        var refused = platform.anonymous().get("/openapi").isProblem(401).answer();
        assertTrue(refused.header("WWW-Authenticate").startsWith("Basic "), refused::toString);
        platform.anonymous().get("/zato/api/openapi/channels").isProblem(401);
        platform.api().get("/openapi/unheard-of").isProblem(404);
        platform.api().post("/openapi", Map.of()).isProblem(405);
    }

    @Test
    void itCanBeHadAsYaml() {
        for (var answer : new io.zato.it.platform.Answer[] {
            platform.api().get("/openapi?format=yaml"), platform.api().get("/openapi", "Accept", "application/yaml")
        }) {
            assertEquals("application/yaml", answer.is(200).header("Content-Type"));
            assertTrue(answer.body().startsWith("openapi: \"3.1.0\""), answer::toString);
        }
        platform.api().get("/openapi?format=pdf").isProblem(400);
    }

    @Test
    void everyKindHasItsPathsAndSchema() {
        Description description = description();
        for (JsonNode kind : platform.api().get("/zato/api/kinds").json().path("items")) {
            String name = kind.path("kind").asText();
            assertTrue(description.document().at("/components/schemas/" + name).isObject(), name);
            for (String method : new String[] {"get", "put", "patch", "delete"}) {
                description.operation(method, "/zato/api/objects/" + name + "/{name}");
            }
        }
        assertFalse(description.document().path("paths").has("/zato/api/objects/security/{name}/ping"));
        description.operation("post", "/zato/api/objects/outgoing_rest/{name}/ping");
        assertTrue(
                description.document().at("/components/schemas/security/oneOf").size() > 1);
    }

    @Test
    void everyOperationSaysWhatItDoes() {
        description()
                .document()
                .path("paths")
                .forEach(path -> path.forEach(operation -> assertFalse(
                        operation.path("summary").asText().isEmpty(),
                        () -> operation.path("operationId") + " needs a @Description on its resource method")));
    }

    @Test
    void numbersInTheQueryAreNumbersWithTheirDefaults() {
        Description description = description();
        for (String path : new String[] {"/zato/api/objects/channel_rest", "/zato/api/changes"}) {
            JsonNode limit = parameter(description, path, "limit");
            assertEquals("integer", limit.path("type").asText(), path);
            assertEquals(1, limit.path("minimum").asInt(), path);
            assertEquals(100, limit.path("default").asInt(), path);
        }
        JsonNode offset = parameter(description, "/zato/api/objects/channel_rest", "offset");
        assertEquals("integer 0", offset.path("type").asText() + " " + offset.path("default"));
        assertEquals(
                "string",
                parameter(description, "/zato/api/objects/channel_rest", "sort")
                        .path("type")
                        .asText());
        platform.api()
                .get("/zato/api/objects/channel_rest?limit=many")
                .isProblem(400)
                .blames("limit");
    }

    private static JsonNode parameter(Description description, String path, String name) {
        for (JsonNode parameter : description.operation("get", path).path("parameters")) {
            if (parameter.path("name").asText().equals(name)) {
                return parameter.path("schema");
            }
        }
        throw new AssertionError(name + " is missing at " + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel_jms", "channel_rest", "outgoing_jms", "outgoing_rest", "security", "sql"})
    void whatTheApiShowsIsWhatTheDocumentSays(String kind) {
        Description description = description();
        JsonNode schema = description.document().at("/components/schemas/" + kind);
        JsonNode typed = schema.has("oneOf")
                ? description.document().at(schema.at("/oneOf/0/$ref").asText().substring(1))
                : schema;
        @SuppressWarnings("unchecked")
        Map<String, Object> example =
                new com.fasterxml.jackson.databind.ObjectMapper().convertValue(typed.at("/examples/0"), Map.class);
        JsonNode created = scratch.object(kind, example).json();
        description.describes(kind, created);
        JsonNode page = platform.api().get("/zato/api/objects/" + kind).is(200).json();
        page.path("items").forEach(item -> description.describes(kind, item));
    }

    @Test
    void refusalsAreWhatTheDocumentSays() {
        Description description = description();
        String problem = description
                .document()
                .at("/components/responses/Problem/content/application~1problem+json/schema/$ref")
                .asText()
                .replaceFirst(".*/", "");
        description.describes(
                problem,
                platform.api()
                        .get("/zato/api/objects/sql/none")
                        .isProblem(404)
                        .answer()
                        .json());
        description.describes(
                problem,
                platform.api()
                        .post("/zato/api/objects/sql", Map.of("name", "it.x"))
                        .isProblem(400)
                        .answer()
                        .json());
        description.describes(
                problem,
                scratch.tryService("it.broken", "def x = (")
                        .isProblem(422)
                        .answer()
                        .json());
    }

    @Test
    void answersOfOtherResourcesAreWhatTheDocumentSays() {
        Description description = description();
        for (String path :
                new String[] {"servers", "services", "kinds", "users", "changes", "settings", "logs", "logs/levels"}) {
            String schema = description
                    .operation("get", "/zato/api/" + path)
                    .at("/responses/200/content/application~1json/schema/$ref")
                    .asText()
                    .replaceFirst(".*/", "");
            assertFalse(schema.isEmpty(), path);
            description.describes(
                    schema, platform.api().get("/zato/api/" + path).is(200).json());
        }
    }
}
