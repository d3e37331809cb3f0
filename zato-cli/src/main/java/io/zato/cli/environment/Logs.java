package io.zato.cli.environment;

import io.zato.cli.insight.LogLevel;
import io.zato.cli.session.Global;
import io.zato.cli.session.Session;
import java.io.IOException;
import java.util.Optional;
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
    private Global global;

    @Mixin
    private LogView view;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<Session> elsewhere = global.elsewhere();
        if (elsewhere.isPresent()) {
            view.show(new RemoteLog(elsewhere.get()));
        } else {
            view.show(global.screen(), Environment.current().log());
        }
        return 0;
    }
}
