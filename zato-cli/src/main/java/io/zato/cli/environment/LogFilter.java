package io.zato.cli.environment;

import io.zato.cli.api.Call;
import io.zato.cli.run.Failure;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Which entries of a log are shown; the lines of an entry stay together. */
final class LogFilter {

    private static final List<String> LEVELS = List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL");
    private static final Pattern AGO = Pattern.compile("(\\d{1,9})([smhd])");

    @Option(names = "--cid", paramLabel = "ID", description = "Only entries of the call with this correlation id.")
    private String cid;

    @Option(names = "--service", paramLabel = "NAME", description = "Only entries of this service.")
    private String service;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "Only entries of this level and graver: TRACE, DEBUG, INFO, WARN, ERROR or FATAL.")
    private String level;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Only entries since then: 10m, 2h or 1d ago, or a time such as 2026-11-22T15:00.")
    private String since;

    private boolean shown = true;

    /** Whether the line is of an entry to be shown; to be asked about each line in turn. */
    boolean accepts(String line) {
        if (cid == null && service == null && level == null && since == null) {
            return true;
        }
        LogLine.of(line).ifPresent(entry -> shown = matches(entry));
        return shown;
    }

    /** Nothing is shown before the first entry that matches; a Failure for a level or a time that is none. */
    LogFilter checked() {
        shown = false;
        grave(level == null ? "TRACE" : level);
        if (since != null) {
            since = start(since, Instant.now()).toString();
        }
        return this;
    }

    /** The same as the admin API takes it, each with an ampersand before it; a Failure for --since, which it does not. */
    String query() {
        if (since != null) {
            throw new Failure(Failure.USAGE, "--since is for the machine of the server; here say how many by -n");
        }
        grave(level == null ? "TRACE" : level);
        StringBuilder query = new StringBuilder();
        query.append(cid == null ? "" : "&cid=" + Call.encoded(cid));
        query.append(service == null ? "" : "&service=" + Call.encoded(service));
        query.append(level == null ? "" : "&level=" + Call.encoded(level));
        return query.toString();
    }

    private boolean matches(LogLine entry) {
        return (cid == null || cid.equals(entry.cid()))
                && (service == null || entry.logger().equals("io.zato.service." + service))
                && (level == null || LEVELS.indexOf(entry.level()) >= grave(level))
                && (since == null || !entry.time().isBefore(Instant.parse(since)));
    }

    private static int grave(String name) {
        String level = LogLine.usual(name.toUpperCase(Locale.ROOT));
        if (!LEVELS.contains(level)) {
            throw new Failure(Failure.USAGE, "--level must be one of " + String.join(", ", LEVELS) + ", not " + name);
        }
        return LEVELS.indexOf(level);
    }

    private static Instant start(String text, Instant now) {
        Matcher ago = AGO.matcher(text);
        if (ago.matches()) {
            long number = Long.parseLong(ago.group(1));
            return now.minus(
                    switch (ago.group(2)) {
                        case "s" -> Duration.ofSeconds(number);
                        case "m" -> Duration.ofMinutes(number);
                        case "h" -> Duration.ofHours(number);
                        default -> Duration.ofDays(number);
                    });
        }
        try {
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : LocalDateTime.parse(text).atZone(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeException e) {
            throw new Failure(Failure.USAGE, "--since must be like 10m, 2h, 1d or 2026-11-22T15:00, not " + text, e);
        }
    }
}
