package io.zato.it.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** The page of one kind in Markdown, made of nothing but its JSON Schema and its example file. */
record KindPage(String kind, JsonNode schema, String example) {
    private static final String NOTE =
            "<!-- Made from the kind's record by the test KindPagesIT; change the record, not this page. -->";

    String markdown() {
        List<String> parts = new ArrayList<>(List.of("# `" + kind + "`", NOTE));
        if (schema.has("oneOf")) {
            parts.add("An object's `type` says which of these it is.");
            schema.get("oneOf").forEach(type -> parts.add("## " + title(type) + "\n\n" + fields(type)));
        } else {
            parts.add(title(schema) + ".\n\n" + fields(schema));
        }
        parts.add("## Example\n\nAs in `config/examples/" + kind + ".yaml`:\n\n```yaml\n" + example.strip() + "\n```");
        return String.join("\n\n", parts) + "\n";
    }

    private static String title(JsonNode schema) {
        JsonNode type = schema.at("/properties/type/const");
        String title = schema.path("title").asText();
        return type.isMissingNode() ? title : "`type: " + type.asText() + "`: " + title;
    }

    private static String fields(JsonNode schema) {
        List<String> rows =
                new ArrayList<>(List.of("| field | type | default | what it is |", "| --- | --- | --- | --- |"));
        List<String> required = texts(schema.path("required"));
        rows(schema, "", required, rows);
        return String.join("\n", rows);
    }

    private static void rows(JsonNode schema, String prefix, List<String> required, List<String> rows) {
        schema.path("properties").properties().forEach(entry -> {
            String name = prefix + entry.getKey();
            JsonNode field = entry.getValue();
            rows.add("| `%s` | %s | %s | %s |"
                    .formatted(name, type(field), value(field, required.contains(entry.getKey())), help(field)));
            rows(field, name + ".", texts(field.path("required")), rows);
            rows(field.path("items"), name + "[].", texts(field.at("/items/required")), rows);
        });
    }

    private static String type(JsonNode field) {
        if (field.has("x-refers-to")) {
            return "name of a `" + field.get("x-refers-to").asText() + "`";
        }
        if (field.has("const")) {
            return "`" + field.get("const").asText() + "`";
        }
        if (field.has("enum")) {
            return String.join(
                    ", ",
                    texts(field.get("enum")).stream().map(v -> "`" + v + "`").toList());
        }
        return switch (field.path("format").asText()) {
            case "duration" -> "duration";
            case "password" -> "secret";
            default -> plain(field);
        };
    }

    private static String plain(JsonNode field) {
        String type = field.path("type").asText();
        return type.equals("array") ? "list of " + type(field.path("items")) : type;
    }

    private static String value(JsonNode field, boolean required) {
        if (required) {
            return "required";
        }
        JsonNode value = field.path("default");
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return "`" + (value.isTextual() ? value.asText() : value.toString()) + "`";
    }

    private static String help(JsonNode field) {
        return field.path("description").asText().replace("|", "\\|");
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
