package io.zato.cli.enmasse;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.output.Format;
import io.zato.cli.output.SafeText;
import io.zato.cli.session.Session;
import java.util.ArrayList;
import java.util.List;

/** What the server did or would do: lists of steps under create, change, same and prune. */
record Plan(JsonNode steps) {

    private static final List<String> ACTIONS = List.of("create", "change", "prune", "same");
    /** Nobody reads more of one sort; programs have JSON. */
    private static final int MOST = 50;

    boolean changes() {
        return count("create") + count("change") + count("prune") > 0;
    }

    boolean deletes() {
        return count("prune") > 0;
    }

    String revision() {
        return steps.path("revision").asText();
    }

    void show(Session session, String created, String changed) {
        if (session.screen().format() == Format.table) {
            lines().forEach(session.screen()::text);
            session.screen().text(count(created, changed));
        } else {
            session.screen().answer(steps);
        }
    }

    /** Before a question, which is for people. */
    void ask(Session session) {
        lines().forEach(session.screen()::aside);
        session.screen().aside(count("to create", "to change"));
    }

    /** One line for each object, below it the fields that change; of a secret only that it does. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String action : ACTIONS) {
            int shown = 0;
            for (JsonNode step : steps.path(action)) {
                if (++shown > MOST) {
                    lines.add("%-6s … and %d more (--output json lists them)".formatted(action, count(action) - MOST));
                    break;
                }
                lines.add(line(action, step));
                step.path("differences").forEach(difference -> lines.add(line(difference)));
            }
        }
        steps.path("unsupported").forEach(left -> lines.add(leftOut(left)));
        return lines;
    }

    String count(String created, String changed) {
        String pruned =
                count("prune") == 0 ? "" : count("prune") + (created.startsWith("to ") ? " to delete, " : " deleted, ");
        String left = count("unsupported") == 0 ? "" : ", " + count("unsupported") + " left out";
        String revision = changes() && !created.startsWith("to ") && steps.has("revision")
                ? " (revision " + revision() + ")"
                : "";
        return count("create") + " " + created + ", " + count("change") + " " + changed + ", " + pruned + count("same")
                + " the same" + left + revision;
    }

    private static String line(String action, JsonNode step) {
        List<String> fields = new ArrayList<>();
        step.path("fields").forEach(field -> fields.add(field.asText()));
        String changed = fields.isEmpty() ? "" : " (" + String.join(", ", fields) + ")";
        String object = step.path("kind").asText() + " " + step.path("name").asText();
        return SafeText.line("%-6s %s%s".formatted(action, object, changed));
    }

    private static String line(JsonNode difference) {
        String field = "         " + difference.path("field").asText() + ": ";
        return SafeText.line(
                difference.path("secret").asBoolean()
                        ? field + "changed"
                        : field + difference.path("from") + " -> " + difference.path("to"));
    }

    private static String leftOut(JsonNode left) {
        return SafeText.line("left   %s:%d: %s %s"
                .formatted(
                        left.path("file").asText(),
                        left.path("line").asInt(),
                        left.path("what").asText(),
                        left.path("message").asText()));
    }

    private int count(String action) {
        return steps.path(action).size();
    }
}
