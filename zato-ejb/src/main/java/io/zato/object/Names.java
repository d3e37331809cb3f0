package io.zato.object;

import io.zato.api.problem.Problem;

/** What an object may be called. */
final class Names {

    private static final int LONGEST = 200;

    private Names() {}

    /** The name itself; {@code Problem} 400 when there is none or it could not stand in a URL, a log line or a file. */
    static String check(Object value) {
        if (!(value instanceof String name) || name.isBlank()) {
            throw Problem.invalid("name", "name is required and must be text");
        }
        if (name.length() > LONGEST) {
            throw Problem.invalid("name", "name must not be longer than " + LONGEST + " characters");
        }
        if (!name.equals(name.strip())) {
            throw Problem.invalid("name", "name must not begin or end with a space");
        }
        boolean unusable = name.codePoints().anyMatch(c -> Character.isISOControl(c) || c == '/' || c == '\\');
        if (unusable || name.equals(".") || name.equals("..")) {
            throw Problem.invalid("name", "name must not contain /, \\ or control characters");
        }
        return name;
    }
}
