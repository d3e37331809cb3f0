package io.zato.schema;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what one value should have been, in words of those who send it. */
final class Mismatch {

    private static final int LONGEST = 50;

    private static final Map<Class<?>, String> EXAMPLES = Map.of(
            LocalDate.class, "a date like 2026-11-22",
            LocalTime.class, "a time like 13:45:00",
            LocalDateTime.class, "a date and time like 2026-11-22T13:45:00",
            OffsetDateTime.class, "a date and time like 2026-11-22T13:45:00+01:00",
            Instant.class, "a date and time like 2026-11-22T13:45:00Z");

    private Mismatch() {}

    static String sentence(JsonMappingException mismatch) {
        if (mismatch instanceof InvalidFormatException format) {
            return "must be " + expected(format.getTargetType()) + ", not '" + brief(format.getValue()) + "'";
        }
        if (mismatch instanceof ValueInstantiationException) {
            Throwable cause = mismatch.getCause() == null ? mismatch : mismatch.getCause();
            return "is refused: " + cause.getMessage();
        }
        if (!(mismatch instanceof MismatchedInputException input) || input.getTargetType() == null) {
            return mismatch.getOriginalMessage().lines().findFirst().orElse("is not what was expected");
        }
        return missing(input) ? "is required" : "must be " + expected(input.getTargetType());
    }

    /** Jackson has one exception for all that is of another type, but this sentence only where there is nothing. */
    private static boolean missing(MismatchedInputException input) {
        return input.getTargetType().isPrimitive() && input.getOriginalMessage().startsWith("Cannot map `null`");
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (EXAMPLES.containsKey(type)) {
            return EXAMPLES.get(type);
        }
        return switch (type.getSimpleName()) {
            case "byte", "Byte", "short", "Short", "int", "Integer", "long", "Long", "BigInteger" -> "a whole number";
            case "float", "Float", "double", "Double", "BigDecimal" -> "a number";
            case "boolean", "Boolean" -> "true or false";
            case "String" -> "text";
            case "UploadedFile" -> "a file";
            default -> composite(type);
        };
    }

    private static String composite(Class<?> type) {
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        return Map.class.isAssignableFrom(type) || type.isRecord() ? "an object" : "a " + type.getSimpleName();
    }

    private static String brief(Object value) {
        String text = String.valueOf(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
