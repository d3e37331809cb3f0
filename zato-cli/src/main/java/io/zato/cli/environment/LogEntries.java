package io.zato.cli.environment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.output.Json;
import java.util.Collection;
import java.util.Optional;

/** Entries of a log as the admin API tells of them. */
final class LogEntries {

    private LogEntries() {}

    /** The page of those lines; a line that begins no entry is part of the message of the one before it. */
    static ObjectNode page(Collection<String> lines) {
        ArrayNode items = Json.array();
        for (String line : lines) {
            Optional<LogLine> entry = LogLine.of(line);
            if (entry.isPresent()) {
                items.add(entry.get().fields());
            } else if (items.isEmpty()) {
                items.addObject().put("message", line);
            } else {
                ObjectNode last = (ObjectNode) items.get(items.size() - 1);
                last.put("message", last.path("message").asText() + "\n" + line);
            }
        }
        ObjectNode page = Json.object().put("total", items.size());
        page.set("items", items);
        return page;
    }

    /** One of them as it stands in the log. */
    static String text(JsonNode entry) {
        return "%s %-5s [%s] (%s) %s %s"
                .formatted(
                        entry.path("time").asText(),
                        entry.path("level").asText(),
                        entry.path("logger").asText(),
                        entry.path("thread").asText(),
                        entry.path("cid").asText(),
                        entry.path("message").asText());
    }
}
