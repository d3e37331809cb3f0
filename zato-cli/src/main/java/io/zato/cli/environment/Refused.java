package io.zato.cli.environment;

import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** A command that cannot do what it was asked. The message is for the user and says what to do; there is no stack trace. */
public final class Refused extends RuntimeException {
    public static final int FAILED = 1;
    public static final int UNREACHABLE = 3;

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    public Refused(String message) {
        this(FAILED, message);
    }

    public Refused(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** Picocli's handler of exceptions: prints the message of a refusal and passes everything else on. */
    public static int report(Exception thrown, CommandLine line, ParseResult parsed) throws Exception {
        if (!(thrown instanceof Refused refused)) {
            throw thrown;
        }
        line.getErr().println(refused.getMessage());
        return refused.exitCode;
    }
}
