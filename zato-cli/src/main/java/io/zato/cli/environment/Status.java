package io.zato.cli.environment;

import io.zato.cli.session.Global;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the servers of the environment, or those of a server elsewhere. */
@Command(name = "status", description = "Show the servers of $$ZATO_HOME: name, pid, state, url.")
public final class Status implements Callable<Integer> {

    @Mixin
    private Global global;

    @Override
    public Integer call() {
        StatusReport report =
                global.elsewhere().map(StatusReport::of).orElseGet(() -> StatusReport.of(Environment.current()));
        global.screen().lines(report.lines(), report.tree());
        return 0;
    }
}
