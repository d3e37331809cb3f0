package io.zato.it.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.zato.it.platform.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** An OpenAPI 3.1 document, held to what the OpenAPI Initiative's schema says of it and to what that schema cannot say. */
record Description(JsonNode document) {
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /** Fails unless the document is valid. */
    Description check() {
        assertEquals("[]", SCHEMAS.getSchema(official()).validate(document).toString());
        List<JsonNode> schemas = new ArrayList<>();
        document.at("/components/schemas").forEach(schemas::add);
        schemas.addAll(document.findValues("schema"));
        for (JsonNode schema : schemas) {
            assertEquals("[]", metaSchema().validate(schema).toString(), schema::toString);
        }
        document.findValuesAsText("$ref").forEach(this::resolves);
        operationsAreUnique();
        parametersAreDeclared();
        return this;
    }

    /** Fails unless the value is what the document says of values of that name. */
    void describes(String schema, JsonNode value) {
        ObjectNode whole = ((ObjectNode) Json.read("{}")).put("$ref", "#/components/schemas/" + schema);
        whole.set("components", document.path("components"));
        assertEquals("[]", SCHEMAS.getSchema(whole).validate(value).toString(), value::toString);
    }

    /** Fails when there is none. */
    JsonNode operation(String method, String path) {
        JsonNode operation = document.path("paths").path(path).path(method);
        assertTrue(operation.isObject(), () -> method + " " + path + " is missing in " + document.path("paths"));
        return operation;
    }

    private static JsonNode official() {
        try (InputStream file = Description.class.getResourceAsStream("/openapi/schema-3.1-2022-10-07.json")) {
            return Json.read(new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static com.networknt.schema.JsonSchema metaSchema() {
        return SCHEMAS.getSchema(SchemaLocation.of(SchemaId.V202012));
    }

    private void resolves(String reference) {
        assertTrue(reference.startsWith("#/"), reference);
        assertTrue(document.at(reference.substring(1)).isObject(), reference);
    }

    private void operationsAreUnique() {
        List<String> ids = document.path("paths").findValuesAsText("operationId");
        assertEquals(ids.size(), new HashSet<>(ids).size(), ids::toString);
    }

    private void parametersAreDeclared() {
        document.path("paths").properties().forEach(path -> {
            Set<String> expected = new TreeSet<>();
            PARAMETER.matcher(path.getKey()).results().forEach(match -> expected.add(match.group(1)));
            path.getValue().properties().stream()
                    .filter(operation -> METHODS.contains(operation.getKey()))
                    .forEach(operation -> assertEquals(expected, pathParameters(operation.getValue()), path.getKey()));
        });
    }

    private static Set<String> pathParameters(JsonNode operation) {
        Set<String> names = new TreeSet<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("path")) {
                names.add(parameter.path("name").asText());
            }
        });
        return names;
    }
}
