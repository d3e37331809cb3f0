package io.zato.access;

import io.zato.api.problem.Problem;
import java.util.regex.Pattern;

/** What users, passwords and tokens may look like. */
final class Credentials {

    /** No colon, which ends the name in HTTP Basic; nothing that could not stand in a path, a log line or a file name. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,99}");

    private static final int SHORTEST = 8;
    private static final int LONGEST = 1000;

    private Credentials() {}

    static void checkName(String name) {
        if (name.equals(AdminAccess.LOCAL)) {
            throw Problem.invalid("name", "'local' stands for whoever may read the environment's files");
        }
        if (!NAME.matcher(name).matches()) {
            throw Problem.invalid("name", "must have 1 to 100 letters, digits, '.', '_', '@' or '-'");
        }
    }

    static void checkPassword(String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw Problem.invalid("password", "must have " + SHORTEST + " to " + LONGEST + " characters");
        }
    }

    static void checkTokenName(String name) {
        if (name.isBlank() || name.length() > 200 || name.chars().anyMatch(Character::isISOControl)) {
            throw Problem.invalid("name", "say what the token is for, in 200 characters at most");
        }
    }
}
