package io.zato.cli.cluster;

import io.zato.cli.domain.Cluster;
import io.zato.cli.domain.ClusterServer;
import io.zato.cli.environment.LogView;
import io.zato.cli.insight.LogLevel;
import io.zato.cli.run.Failure;
import io.zato.cli.session.Global;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the end of a server's log. */
@Command(
        name = "logs",
        description = "Show the end of a server's log.",
        subcommands = LogLevel.class,
        footer = {"", "Example: zato logs --server server-2 -f --level WARN"})
public final class ClusterLogs implements Callable<Integer> {
    @Option(names = "--server", paramLabel = "NAME", description = "Whose (default: that of this host's first server).")
    private String server;

    @Mixin
    private Global global;

    @Mixin
    private Named named;

    @Mixin
    private LogView view;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Cluster cluster = named.cluster();
        ClusterServer chosen = cluster.members().stream()
                .filter(member -> server == null || member.name().equals(server))
                .findFirst()
                .orElseThrow(() -> new Failure("There is no server " + server + " here, only "
                        + String.join(
                                ", ",
                                cluster.members().stream()
                                        .map(ClusterServer::name)
                                        .toList())));
        view.show(global.screen(), chosen.log());
        return 0;
    }
}
