package io.zato.logs;

import io.zato.api.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;

/** How much a log line matters, under the names the log itself uses; those of java.util.logging are understood too. */
public enum Severity {
    ALL(Level.ALL),
    TRACE(Level.FINER, "FINER", "FINEST"),
    DEBUG(Level.FINE, "FINE", "CONFIG"),
    INFO(Level.INFO),
    WARN(Level.WARNING, "WARNING"),
    ERROR(Level.SEVERE, "SEVERE", "FATAL"),
    OFF(Level.OFF);

    private final Level level;
    private final List<String> aliases;

    Severity(Level level, String... aliases) {
        this.level = level;
        this.aliases = List.of(aliases);
    }

    static Optional<Severity> find(String name) {
        String upper = name.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(severity -> severity.name().equals(upper) || severity.aliases.contains(upper))
                .findFirst();
    }

    /** {@code Problem} 400 for a name nobody knows. */
    public static Severity of(String name) {
        return find(name)
                .orElseThrow(() -> Problem.invalid(
                        "level", "'" + name + "' is not a level: use TRACE, DEBUG, INFO, WARN, ERROR, ALL or OFF"));
    }

    /** The nearest one at or below the level. */
    static Severity of(Level level) {
        Severity found = ALL;
        for (Severity severity : values()) {
            if (level.intValue() >= severity.level.intValue()) {
                found = severity;
            }
        }
        return found;
    }

    Level level() {
        return level;
    }
}
