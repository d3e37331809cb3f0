package io.zato.cli.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.api.Call;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options by which a history is shown as what changed between two of its versions. */
public final class Comparison {

    @ArgGroup(exclusive = false)
    private Chosen chosen;

    private static final class Chosen {

        @Option(names = "--diff", required = true, description = "Show what changed between two versions.")
        private boolean diff;

        @Option(names = "--from", paramLabel = "VERSION", description = "Default: the one before --to.")
        private Long from;

        @Option(names = "--to", paramLabel = "VERSION", description = "Default: the newest.")
        private Long to;
    }

    /** The list of versions, or what changed where that was asked for. */
    public int show(Stored stored) {
        if (chosen == null) {
            return stored.history();
        }
        JsonNode difference = stored.session().api().get(stored.path() + "/history/diff" + query());
        stored.session().screen().lines(lines(difference), difference);
        return 0;
    }

    private String query() {
        List<String> query = new ArrayList<>();
        if (chosen.from != null) {
            query.add("from=" + Call.encoded(chosen.from.toString()));
        }
        if (chosen.to != null) {
            query.add("to=" + Call.encoded(chosen.to.toString()));
        }
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    /** One for each field, never a secret; the source, which only services have, as a unified diff. */
    private static List<String> lines(JsonNode difference) {
        List<String> lines = new ArrayList<>();
        difference.path("changes").forEach(change -> lines.add(line(change)));
        difference.path("diff").asText("").lines().forEach(lines::add);
        if (lines.isEmpty()) {
            lines.add("versions " + difference.path("from").asText() + " and "
                    + difference.path("to").asText() + " are the same");
        }
        return lines;
    }

    private static String line(JsonNode change) {
        String field = change.path("field").asText();
        if (change.path("secret").asBoolean()) {
            return field + ": changed";
        }
        return field + ": " + text(change.path("from")) + " -> " + text(change.path("to"));
    }

    private static String text(JsonNode value) {
        return value.isTextual() && !value.asText().isEmpty() ? value.asText() : value.toString();
    }
}
