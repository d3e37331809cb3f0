package io.zato.cli.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.output.Json;
import io.zato.cli.run.Failure;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All {@code field=value} arguments of a command. */
record Assignments(List<Assignment> all) {

    static Assignments of(List<String> arguments) {
        return new Assignments(arguments.stream().map(Assignment::of).toList());
    }

    /** What is given for a field, whatever its schema. */
    Optional<String> text(String field) {
        return all.stream()
                .filter(assignment -> assignment.field().equals(field))
                .map(Assignment::text)
                .findFirst();
    }

    /** Sets the fields; one that is given again makes a list, where the kind wants a list. */
    void into(ObjectNode body, KindSchema kind, Optional<String> type) {
        Set<String> seen = new HashSet<>();
        for (Assignment assignment : all) {
            String field = assignment.field();
            JsonNode schema = kind.field(field, type);
            JsonNode value = assignment.value(schema);
            body.set(field, seen.add(field) ? value : list(body.get(field), value, field, schema));
        }
    }

    private static JsonNode list(JsonNode before, JsonNode value, String field, JsonNode schema) {
        if (!Assignment.types(schema).contains("array")) {
            throw new Failure(Failure.USAGE, field + " is given twice and takes one value");
        }
        ArrayNode list = before.isArray() ? (ArrayNode) before : Json.array().add(before);
        return value.isArray() ? list.addAll((ArrayNode) value) : list.add(value);
    }
}
