package io.zato.cli.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.zato.cli.api.Api;
import io.zato.cli.api.Call;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the server says about a kind: its fields, or those of each of its types. */
record KindSchema(JsonNode schema) {

    static KindSchema of(Api api, String kind) {
        return new KindSchema(api.get(Call.path("kinds", kind)));
    }

    /** One schema for each type; the one there is for a kind without types. */
    List<JsonNode> alternatives() {
        if (!hasTypes()) {
            return List.of(schema);
        }
        List<JsonNode> alternatives = new ArrayList<>();
        schema.path("oneOf").forEach(alternatives::add);
        return alternatives;
    }

    boolean hasTypes() {
        return schema.has("oneOf");
    }

    /** The schema of a field, missing when the kind has no such field; of any type where the type is not known. */
    JsonNode field(String name, Optional<String> type) {
        return alternatives().stream()
                .filter(alternative ->
                        type.isEmpty() || !hasTypes() || type(alternative).equals(type.get()))
                .map(alternative -> alternative.path("properties").path(name))
                .filter(field -> !field.isMissingNode())
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    static String type(JsonNode alternative) {
        return alternative.path("properties").path("type").path("const").asText("");
    }

    /** What tells objects of the kind apart in a list: what must be given, and what refers to others; never a secret. */
    List<String> telling() {
        Set<String> columns = new LinkedHashSet<>(List.of("name"));
        if (hasTypes()) {
            columns.add("type");
        }
        columns.add("is_active");
        for (JsonNode alternative : alternatives()) {
            Set<String> required = new LinkedHashSet<>();
            alternative.path("required").forEach(field -> required.add(field.asText()));
            alternative.path("properties").fields().forEachRemaining(field -> {
                boolean tells =
                        required.contains(field.getKey()) || field.getValue().has("x-refers-to");
                if (tells && !field.getValue().path("writeOnly").asBoolean()) {
                    columns.add(field.getKey());
                }
            });
        }
        return List.copyOf(columns);
    }
}
