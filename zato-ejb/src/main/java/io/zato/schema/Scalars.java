package io.zato.schema;

import io.zato.api.kind.Secret;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The single-value types a definition record may use. */
final class Scalars {

    static final FieldType TEXT = new Scalar(Map.of("type", "string"), Scalars::text, value -> value, "");
    static final FieldType SECRET = new Scalar(
            Map.of("type", "string", "writeOnly", true, "format", "password"),
            Scalars::text,
            value -> Secret.of((String) value),
            Secret.of(""));
    static final FieldType BOOLEAN = new Scalar(Map.of("type", "boolean"), Scalars::bool, value -> value, false);
    static final FieldType INT = new Scalar(
            Map.of("type", "integer"), value -> whole(value, Integer.MAX_VALUE), n -> ((Number) n).intValue(), 0);
    static final FieldType LONG = new Scalar(
            Map.of("type", "integer"),
            value -> whole(value, Long.MAX_VALUE),
            value -> ((Number) value).longValue(),
            0L);
    static final FieldType DECIMAL =
            new Scalar(Map.of("type", "number"), Scalars::decimal, value -> ((Number) value).doubleValue(), 0.0);
    static final FieldType DURATION = new Scalar(
            Map.of("type", List.of("string", "number"), "format", "duration"),
            Durations::normalize,
            Durations::parse,
            Duration.ZERO);

    private Scalars() {}

    /** One of the constants of an enum, written in lower case with dashes; empty text is no choice, as in files of the model product. */
    static FieldType choice(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(outside((Enum<?>) constant), constant);
        }
        Map<String, Object> schema = Map.of("type", "string", "enum", List.copyOf(constants.keySet()));
        Function<Object, Object> read = raw -> {
            String text = text(raw).toLowerCase(Locale.ROOT);
            if (text.isEmpty()) {
                return null;
            }
            if (!constants.containsKey(text)) {
                throw new IllegalArgumentException("must be one of " + String.join(", ", constants.keySet()) + ", not '"
                        + raw + "'" + Nearest.hint(text, constants.keySet()));
            }
            return text;
        };
        return new Scalar(
                schema,
                read,
                constants::get,
                Arrays.asList(type.getEnumConstants()).get(0));
    }

    private static String outside(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(Object raw) {
        if (raw instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("must be text, not " + Values.describe(raw));
    }

    private static Object bool(Object raw) {
        if (raw instanceof Boolean) {
            return raw;
        }
        if (raw instanceof String text) {
            switch (text.toLowerCase(Locale.ROOT)) {
                case "true", "yes", "on" -> {
                    return true;
                }
                case "false", "no", "off" -> {
                    return false;
                }
                default -> throw new IllegalArgumentException("must be true or false, not '" + text + "'");
            }
        }
        throw new IllegalArgumentException("must be true or false, not " + Values.describe(raw));
    }

    private static Object whole(Object raw, long largest) {
        try {
            long value = new BigDecimal(Values.number(raw)).longValueExact();
            if (Math.abs(value) <= largest) {
                return value;
            }
        } catch (ArithmeticException | NumberFormatException notWhole) {
            throw new IllegalArgumentException("must be a whole number, not " + Values.describe(raw));
        }
        throw new IllegalArgumentException("must not be larger than " + largest);
    }

    private static Object decimal(Object raw) {
        try {
            return new BigDecimal(Values.number(raw));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be a number, not " + Values.describe(raw));
        }
    }
}
