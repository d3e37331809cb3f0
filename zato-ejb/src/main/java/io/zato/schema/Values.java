package io.zato.schema;

import java.util.List;
import java.util.Map;

/** Names JSON values in messages. */
final class Values {

    private Values() {}

    static String describe(Object raw) {
        if (raw instanceof String text) {
            return "'" + text + "'";
        }
        if (raw instanceof Map) {
            return "an object";
        }
        if (raw instanceof List) {
            return "a list";
        }
        if (raw instanceof Number) {
            return "the number " + raw;
        }
        return String.valueOf(raw);
    }

    /** Text of a number, or of a string that is meant as one. */
    static String number(Object raw) {
        if (raw instanceof Number || raw instanceof String) {
            return raw.toString().strip();
        }
        throw new NumberFormatException();
    }
}
