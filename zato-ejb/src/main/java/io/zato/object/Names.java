package io.zato.object;

import io.zato.schema.Errors;

/** What an object may be called. */
final class Names {

    private static final int LONGEST = 200;

    private Names() {}

    /** The name itself, empty when there is none; what could not stand in a URL, a log line or a file goes to errors. */
    static String check(Object value, Errors errors) {
        if (!(value instanceof String name) || name.isBlank()) {
            errors.add("name", "is required and must be text");
            return "";
        }
        if (name.length() > LONGEST) {
            errors.add("name", "must not be longer than " + LONGEST + " characters");
        }
        if (!name.equals(name.strip())) {
            errors.add("name", "must not begin or end with a space");
        }
        boolean unusable = name.codePoints().anyMatch(c -> Character.isISOControl(c) || c == '/' || c == '\\');
        if (unusable || name.equals(".") || name.equals("..")) {
            errors.add("name", "must not contain /, \\ or control characters");
        }
        return name;
    }
}
