package io.zato.cli.environment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.output.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first line of a log entry, written as text or as JSON; {@code fields} are those by which the admin API tells of one. */
record LogLine(Instant time, ObjectNode fields) {

    private static final Pattern TEXT = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{3}) +(\\w+) +\\[([^]]*)] +\\((.*?)\\) (\\S*) (.*)");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS");

    /** Empty for a line that goes on with the entry before it. */
    static Optional<LogLine> of(String line) {
        return line.startsWith("{") ? ofJson(line) : ofText(line);
    }

    /** Those who log by java.util.logging have other names for the levels. */
    static String usual(String level) {
        return switch (level) {
            case "SEVERE" -> "ERROR";
            case "WARNING" -> "WARN";
            case "CONFIG" -> "INFO";
            case "FINE" -> "DEBUG";
            case "FINER", "FINEST" -> "TRACE";
            default -> level;
        };
    }

    String level() {
        return text(fields, "level");
    }

    String logger() {
        return text(fields, "logger");
    }

    String cid() {
        return text(fields, "cid");
    }

    private static Optional<LogLine> ofText(String line) {
        Matcher found = TEXT.matcher(line);
        if (!found.matches()) {
            return Optional.empty();
        }
        Instant time = LocalDateTime.parse(found.group(1), TIME)
                .atZone(ZoneId.systemDefault())
                .toInstant();
        return Optional.of(new LogLine(
                time,
                Json.object()
                        .put("time", found.group(1))
                        .put("level", usual(found.group(2)))
                        .put("logger", found.group(3))
                        .put("thread", found.group(4))
                        .put("cid", found.group(5))
                        .put("message", found.group(6))));
    }

    private static Optional<LogLine> ofJson(String line) {
        try {
            JsonNode entry = Json.read(line.getBytes(StandardCharsets.UTF_8));
            Instant time = OffsetDateTime.parse(text(entry, "timestamp")).toInstant();
            return Optional.of(new LogLine(time, fields(entry)));
        } catch (IOException | DateTimeException noEntry) {
            return Optional.empty();
        }
    }

    private static ObjectNode fields(JsonNode entry) {
        String trace = text(entry, "stackTrace").strip();
        return Json.object()
                .put("time", text(entry, "timestamp"))
                .put("level", usual(text(entry, "level")))
                .put("logger", text(entry, "loggerName"))
                .put("thread", text(entry, "threadName"))
                .put("cid", entry.path("mdc").path("cid").asText(text(entry, "cid")))
                .put("message", text(entry, "message") + (trace.isEmpty() ? "" : "\n" + trace));
    }

    private static String text(JsonNode fields, String name) {
        return fields.path(name).asText("");
    }
}
