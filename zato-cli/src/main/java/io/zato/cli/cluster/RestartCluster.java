package io.zato.cli.cluster;

import io.zato.cli.domain.Cluster;
import io.zato.cli.domain.ClusterServer;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the servers anew, without a pause between them or one after the other so that callers notice nothing. */
@Command(
        name = "restart",
        description = "Restart the servers of the cluster, with --rolling one after the other.",
        footer = {"", "Example: zato cluster restart --rolling"})
final class RestartCluster implements Callable<Integer> {
    private static final String RESTART = "/restart";

    @Mixin
    private Named named;

    @Option(
            names = "--rolling",
            description = "Each server is drained, restarted and given calls again before the next one's turn.")
    private boolean rolling;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Cluster cluster = named.cluster();
        PrintWriter out = spec.commandLine().getOut();
        if (rolling) {
            for (ClusterServer member : cluster.members()) {
                new Roll(cluster, out).server(member, RESTART);
                out.println(member.name() + " was restarted.");
            }
        } else {
            new Roll(cluster, out).all(RESTART);
            new ClusterStart(cluster, out).run();
        }
        return 0;
    }
}
