package io.zato.cli;

import io.zato.cli.output.SafeText;
import io.zato.cli.run.Failure;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells why a command failed, one line for each thing at fault; the stack trace only to those who ask for it. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception thrown, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        boolean verbose = verbose(parsed);
        int exitCode = Failure.REFUSED;
        if (thrown instanceof Failure failure) {
            err.println("error: " + SafeText.line(failure.getMessage()));
            failure.details().forEach(detail -> err.println(SafeText.line(detail)));
            exitCode = failure.exitCode();
        } else {
            String more = verbose ? "" : " (--verbose shows where)";
            err.println("error: this should not have happened: " + SafeText.line(thrown.toString()) + more);
        }
        if (verbose) {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            err.print(SafeText.lines(trace.toString().replace("\t", "    ")));
        }
        return exitCode;
    }

    private static boolean verbose(ParseResult parsed) {
        for (ParseResult level = parsed; level != null; level = level.subcommand()) {
            if (level.hasMatchedOption("--verbose")) {
                return true;
            }
        }
        return false;
    }
}
