package io.zato.cli.environment;

import com.fasterxml.jackson.databind.JsonNode;
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

/** The first line of a log entry, as text or as JSON; {@code text} is all of it. */
record LogLine(Instant time, String level, String logger, String cid, String text) {

    private static final Pattern TEXT = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{3}) +(\\w+) +\\[([^]]*)] +\\(.*?\\) (\\S*) .*");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS");

    /** Empty for a line that goes on with the entry before it. */
    static Optional<LogLine> of(String line) {
        if (line.startsWith("{")) {
            return ofJson(line);
        }
        Matcher found = TEXT.matcher(line);
        if (!found.matches()) {
            return Optional.empty();
        }
        Instant time = LocalDateTime.parse(found.group(1), TIME)
                .atZone(ZoneId.systemDefault())
                .toInstant();
        return Optional.of(new LogLine(time, usual(found.group(2)), found.group(3), found.group(4), line));
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

    private static Optional<LogLine> ofJson(String line) {
        try {
            JsonNode entry = Json.read(line.getBytes(StandardCharsets.UTF_8));
            Instant time =
                    OffsetDateTime.parse(entry.path("timestamp").asText()).toInstant();
            String cid = entry.path("mdc").path("cid").asText(entry.path("cid").asText(""));
            String logger = entry.path("loggerName").asText("");
            return Optional.of(new LogLine(time, usual(entry.path("level").asText("")), logger, cid, line));
        } catch (IOException | DateTimeException noEntry) {
            return Optional.empty();
        }
    }
}
