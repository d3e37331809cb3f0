package io.zato.logs;

import io.zato.api.problem.Problem;
import io.zato.schema.JsonCodec;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines as this server writes them: JSON objects, the platform's own pattern, or WildFly's, which says no correlation id. */
enum LogFormat {
    OWN(Pattern.compile("(?<cid>[A-Za-z0-9._:-]{0,64}) (?<message>.*)")),
    FOREIGN(Pattern.compile("(?<cid>(?:[0-9a-f]{32} )?)(?<message>.*)"));

    private static final Pattern HEAD =
            Pattern.compile("(?<time>(?:\\d{4}-\\d\\d-\\d\\d )?\\d\\d:\\d\\d:\\d\\d,\\d{3}) +"
                    + "(?<level>[A-Z]+) +\\[(?<logger>[^]]*)] \\((?<thread>.*?)\\) (?<rest>.*)");

    private final Pattern rest;

    LogFormat(Pattern rest) {
        this.rest = rest;
    }

    /** The entry that begins with this line; empty when the line goes on with the one before. */
    Optional<LogEntry> parse(String line) {
        return line.startsWith("{") ? json(line) : text(line);
    }

    private Optional<LogEntry> text(String line) {
        Matcher head = HEAD.matcher(line);
        if (!head.matches()) {
            return Optional.empty();
        }
        Matcher said = rest.matcher(head.group("rest"));
        boolean whole = said.matches();
        return Optional.of(new LogEntry(
                head.group("time"),
                level(head.group("level")),
                head.group("logger"),
                head.group("thread"),
                whole ? said.group("cid").strip() : "",
                whole ? said.group("message") : head.group("rest")));
    }

    private static Optional<LogEntry> json(String line) {
        try {
            var bytes = new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
            return JsonCodec.INSTANCE.read(bytes) instanceof Map<?, ?> members && members.containsKey("loggerName")
                    ? Optional.of(entry(members))
                    : Optional.empty();
        } catch (Problem notJson) {
            return Optional.empty();
        }
    }

    private static LogEntry entry(Map<?, ?> members) {
        String trace = text(members, "stackTrace");
        String message = text(members, "message");
        return new LogEntry(
                text(members, "timestamp"),
                level(text(members, "level")),
                text(members, "loggerName"),
                text(members, "threadName"),
                members.get("mdc") instanceof Map<?, ?> mdc ? text(mdc, "cid") : "",
                trace.isEmpty() ? message : message + "\n" + trace.strip());
    }

    /** The log writes WARN or WARNING, as the library did that the line comes from. */
    private static String level(String written) {
        return Severity.find(written).map(Severity::name).orElse(written);
    }

    private static String text(Map<?, ?> members, String name) {
        return Objects.toString(members.get(name), "");
    }
}
