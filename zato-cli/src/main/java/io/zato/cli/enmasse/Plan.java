package io.zato.cli.enmasse;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.output.SafeText;
import java.util.ArrayList;
import java.util.List;

/** What the server did or would do: lists of steps under create, change, same and prune. */
record Plan(JsonNode steps) {

    private static final List<String> ACTIONS = List.of("create", "change", "prune", "same");

    boolean changes() {
        return count("create") + count("change") + count("prune") > 0;
    }

    /** One line for each object, with the names of the fields that change; never a value. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String action : ACTIONS) {
            steps.path(action).forEach(step -> lines.add(line(action, step)));
        }
        return lines;
    }

    String count(String created, String changed) {
        String pruned = count("prune") == 0 ? "" : count("prune") + " to delete, ";
        return count("create") + " " + created + ", " + count("change") + " " + changed + ", " + pruned + count("same")
                + " the same";
    }

    private static String line(String action, JsonNode step) {
        List<String> fields = new ArrayList<>();
        step.path("fields").forEach(field -> fields.add(field.asText()));
        String changed = fields.isEmpty() ? "" : " (" + String.join(", ", fields) + ")";
        String object = step.path("kind").asText() + " " + step.path("name").asText();
        return SafeText.line("%-6s %s%s".formatted(action, object, changed));
    }

    private int count(String action) {
        return steps.path(action).size();
    }
}
