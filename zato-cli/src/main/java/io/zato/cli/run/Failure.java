package io.zato.cli.run;

import java.util.List;

/** A command that did not do what it was asked: one sentence that says what to do, details line by line, and the exit code. */
public final class Failure extends RuntimeException {

    public static final int REFUSED = 1;
    public static final int USAGE = 2;
    public static final int UNREACHABLE = 3;
    public static final int NOT_AUTHENTICATED = 4;
    /** No failure, but the answer of a plan that was asked to tell by its exit code. */
    public static final int CHANGES = 5;

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final List<String> details;

    /** Refused or failed; lines after the first are details. */
    public Failure(String text) {
        this(REFUSED, text);
    }

    /** Lines after the first are details. */
    public Failure(int exitCode, String text) {
        this(exitCode, text.lines().findFirst().orElse(""), text.lines().skip(1).toList(), null);
    }

    public Failure(int exitCode, String message, Throwable cause) {
        this(exitCode, message, List.of(), cause);
    }

    public Failure(int exitCode, String message, List<String> details) {
        this(exitCode, message, details, null);
    }

    private Failure(int exitCode, String message, List<String> details, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
        this.details = List.copyOf(details);
    }

    public int exitCode() {
        return exitCode;
    }

    public List<String> details() {
        return List.copyOf(details);
    }
}
