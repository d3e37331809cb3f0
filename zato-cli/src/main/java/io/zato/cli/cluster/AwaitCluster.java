package io.zato.cli.cluster;

import io.zato.cli.domain.Cluster;
import io.zato.cli.output.Screen;
import io.zato.cli.session.Global;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Waits until all servers of the cluster are ready. */
@Command(
        name = "wait",
        description = "Wait until all servers of the cluster of $$ZATO_HOME are ready.",
        footer = {"", "Example: zato wait --timeout 60"})
public final class AwaitCluster implements Callable<Integer> {
    @Option(names = "--timeout", defaultValue = "300", description = "Seconds (default ${DEFAULT-VALUE}).")
    private int timeout;

    @Mixin
    private Named named;

    @Mixin
    private Global global;

    @Override
    public Integer call() {
        Screen screen = global.here();
        Cluster cluster = named.cluster();
        new ClusterStart(cluster, screen.people()).await(Duration.ofSeconds(timeout));
        screen.aside("Cluster " + cluster.name() + " is ready.");
        screen.programs(ClusterReport.of(cluster).tree());
        return 0;
    }
}
