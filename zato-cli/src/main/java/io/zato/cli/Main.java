package io.zato.cli;

import io.zato.cli.environment.Logs;
import io.zato.cli.environment.Quickstart;
import io.zato.cli.environment.Refused;
import io.zato.cli.environment.Start;
import io.zato.cli.environment.Status;
import io.zato.cli.environment.Stop;
import io.zato.cli.environment.Wait;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Exit codes: 0 ok, 1 refused or failed, 2 usage, 3 unreachable, 4 not authenticated. */
@Command(
        name = "zato",
        description = "An integration platform for Jakarta EE.",
        subcommands = {
            Start.class,
            Stop.class,
            Status.class,
            Logs.class,
            Wait.class,
            Quickstart.class,
            CommandLine.HelpCommand.class
        })
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler(Refused::report);
        System.exit(line.execute(arguments));
    }
}
