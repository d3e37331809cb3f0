package io.zato.it.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

/** How a command ended and what it printed. */
public record Outcome(String command, int exitCode, String stdout, String stderr) {

    /** Fails with everything the command printed unless it ended with that code. */
    public Outcome exits(int expected) {
        assertEquals(expected, exitCode, this::toString);
        return this;
    }

    /** Fails unless each text was printed, on either stream. */
    public Outcome says(String... texts) {
        for (String text : texts) {
            assertTrue(everything().contains(text), () -> "'" + text + "' is missing in: " + this);
        }
        return this;
    }

    /** Fails unless the regular expression matches somewhere in what was printed. */
    public Outcome matches(String pattern) {
        assertTrue(everything().matches("(?s).*(?:" + pattern + ").*"), () -> pattern + " does not match: " + this);
        return this;
    }

    public JsonNode json() {
        return Json.read(stdout);
    }

    private String everything() {
        return stdout + stderr;
    }

    @Override
    public String toString() {
        return command + " ended with " + exitCode + "\n--- stdout\n" + stdout + "\n--- stderr\n" + stderr;
    }
}
