package io.zato.cli.object;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.zato.cli.output.Json;
import io.zato.cli.run.Failure;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** One {@code field=value} argument; what the text means depends on the field's schema. */
record Assignment(String field, String text) {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

    static Assignment of(String argument) {
        int equals = argument.indexOf('=');
        if (equals < 1) {
            throw new Failure(Failure.USAGE, "Write field=value: '" + argument + "' has no field and '=' in front");
        }
        return new Assignment(argument.substring(0, equals), argument.substring(equals + 1));
    }

    /** The value as JSON: text, unless the schema wants something else and the text is that; null for {@code null}. */
    JsonNode value(JsonNode schema) {
        Set<String> types = types(schema);
        if (text.equals("null")) {
            return NullNode.getInstance();
        }
        return isLiteral(types) || isContainer(types) ? parsed() : TextNode.valueOf(text);
    }

    static Set<String> types(JsonNode schema) {
        Set<String> types = new HashSet<>();
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            type.forEach(one -> types.add(one.asText()));
        } else {
            types.add(type.asText());
        }
        return types;
    }

    private boolean isLiteral(Set<String> types) {
        if (types.contains("boolean") && (text.equals("true") || text.equals("false"))) {
            return true;
        }
        boolean number = types.contains("integer") || types.contains("number");
        return number && NUMBER.matcher(text).matches();
    }

    private boolean isContainer(Set<String> types) {
        return types.contains("array") && text.startsWith("[") || types.contains("object") && text.startsWith("{");
    }

    private JsonNode parsed() {
        try {
            return Json.read(text);
        } catch (JsonProcessingException e) {
            throw new Failure(Failure.USAGE, field + " is no JSON: " + e.getOriginalMessage(), e);
        }
    }
}
