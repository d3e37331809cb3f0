package io.zato.cli.cluster;

import io.zato.cli.domain.Cluster;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Cluster cluster = named.cluster();
        new ClusterStart(cluster, spec.commandLine().getOut()).await(Duration.ofSeconds(timeout));
        spec.commandLine().getOut().println("Cluster " + cluster.name() + " is ready.");
        return 0;
    }
}
