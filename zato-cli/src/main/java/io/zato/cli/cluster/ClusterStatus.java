package io.zato.cli.cluster;

import io.zato.cli.session.Global;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the servers of the cluster. */
@Command(
        name = "status",
        description = "Show the servers of the cluster of $$ZATO_HOME: name, pid, state, url.",
        footer = {"", "Example: zato cluster status"})
public final class ClusterStatus implements Callable<Integer> {
    @Mixin
    private Global global;

    @Mixin
    private Named named;

    @Override
    public Integer call() {
        ClusterReport report = ClusterReport.of(named.cluster());
        global.screen().lines(report.lines(), report.tree());
        return 0;
    }
}
