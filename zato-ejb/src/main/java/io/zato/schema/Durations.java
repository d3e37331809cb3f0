package io.zato.schema;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as administrators write them: {@code 10} and {@code 2.5} are seconds, {@code 500ms}, {@code 10s}, {@code 1h30m}, ISO 8601. */
public final class Durations {

    private static final Pattern PART = Pattern.compile("(\\d+)(ms|s|m|h|d)");
    private static final Pattern WHOLE = Pattern.compile("(\\d+(ms|s|m|h|d))+");
    private static final Map<String, Duration> UNITS = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));

    private Durations() {}

    /** A number of seconds stays a number, text stays as it was written; IllegalArgumentException when it is no time. */
    static Object normalize(Object raw) {
        if (!(raw instanceof Number) && !(raw instanceof String)) {
            throw new IllegalArgumentException("must be a time such as 10s or 500ms, not " + Values.describe(raw));
        }
        parse(raw);
        String text = raw.toString().strip();
        if (!text.matches("\\d+(\\.\\d+)?")) {
            return text;
        }
        BigDecimal seconds = new BigDecimal(text).stripTrailingZeros();
        return seconds.scale() <= 0 ? (Object) seconds.longValueExact() : seconds;
    }

    /** IllegalArgumentException when it is no time. */
    public static Duration parse(Object value) {
        String text = value.toString().strip();
        try {
            if (WHOLE.matcher(text).matches()) {
                return sum(text);
            }
            Duration parsed = text.startsWith("P") ? Duration.parse(text) : seconds(text);
            if (!parsed.isNegative()) {
                return parsed;
            }
        } catch (DateTimeParseException | ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("must be a time such as 10s or 500ms, not '" + text + "'", e);
        }
        throw new IllegalArgumentException("must not be negative");
    }

    private static Duration seconds(String text) {
        return Duration.ofMillis(new BigDecimal(text).movePointRight(3).longValueExact());
    }

    private static Duration sum(String text) {
        Duration sum = Duration.ZERO;
        Matcher part = PART.matcher(text);
        while (part.find()) {
            sum = sum.plus(UNITS.get(part.group(2)).multipliedBy(Long.parseLong(part.group(1))));
        }
        return sum;
    }
}
