package io.zato.cli.environment;

import io.zato.cli.insight.LogLevel;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the end of the server's log. */
@Command(
        name = "logs",
        description = "Show the end of the server's log.",
        subcommands = LogLevel.class,
        footer = {"", "Example: zato logs -f --service crm.get-customer --level WARN"})
public final class Logs implements Callable<Integer> {
    @Mixin
    private LogView view;

    @Override
    public Integer call() throws IOException, InterruptedException {
        view.show(Environment.current().log());
        return 0;
    }
}
