package io.zato.cli.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.output.Format;
import io.zato.cli.output.Json;
import io.zato.cli.session.Global;
import io.zato.cli.session.Session;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what can be defined; with --output json the JSON Schema. */
@Command(
        name = "kinds",
        description = "List the kinds of objects, or the fields of one kind.",
        footer = {"", "Example: zato kinds channel_rest"})
public final class Kinds implements Callable<Integer> {

    @Mixin
    private Global global;

    @Parameters(index = "0", paramLabel = "KIND", arity = "0..1", description = "For example channel_rest.")
    private String kind;

    @Override
    public Integer call() {
        Session session = global.session();
        if (kind == null) {
            session.screen().page(session.api().get("kinds"));
            return 0;
        }
        KindSchema schema = KindSchema.of(session.api(), kind);
        if (session.screen().format() == Format.table) {
            session.screen().page(fields(schema));
        } else {
            session.screen().answer(schema.schema());
        }
        return 0;
    }

    private static JsonNode fields(KindSchema schema) {
        ArrayNode rows = Json.array();
        for (JsonNode alternative : schema.alternatives()) {
            Set<String> required = new HashSet<>();
            alternative.path("required").forEach(field -> required.add(field.asText()));
            alternative.path("properties").fields().forEachRemaining(field -> {
                ObjectNode row = rows.addObject();
                if (schema.hasTypes()) {
                    row.put("of type", KindSchema.type(alternative));
                }
                row.put("field", field.getKey()).put("value", value(field.getValue()));
                row.put("required", required.contains(field.getKey()) ? "yes" : "");
                row.put("default", field.getValue().path("default").asText(""));
                row.put("help", field.getValue().path("description").asText(""));
            });
        }
        ObjectNode page = Json.object();
        page.set("items", rows);
        return page;
    }

    private static String value(JsonNode field) {
        if (field.has("const")) {
            return field.path("const").asText();
        }
        JsonNode choices = field.has("enum") ? field.path("enum") : field.path("type");
        String format = field.path("format").asText("");
        if (!format.isEmpty()) {
            return format;
        }
        return choices.isArray() ? joined(choices) : choices.asText();
    }

    private static String joined(JsonNode choices) {
        StringBuilder text = new StringBuilder();
        choices.forEach(choice -> text.append(text.isEmpty() ? "" : "|").append(choice.asText()));
        return text.toString();
    }
}
