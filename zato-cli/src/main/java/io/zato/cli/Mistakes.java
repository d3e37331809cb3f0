package io.zato.cli;

import io.zato.cli.output.SafeText;
import io.zato.cli.run.Failure;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells about a command line that makes no sense: what is wrong, and where to read on. */
final class Mistakes implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine line = mistake.getCommandLine();
        PrintWriter err = line.getErr();
        err.println("error: " + SafeText.line(mistake.getMessage()));
        if (!UnmatchedArgumentException.printSuggestions(mistake, err)) {
            if (line.getSubcommands().isEmpty()) {
                err.println("Try: " + line.getCommandSpec().qualifiedName() + " --help");
            } else {
                line.usage(err);
            }
        }
        return Failure.USAGE;
    }
}
