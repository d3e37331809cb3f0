package io.zato.cli.cluster;

import io.zato.cli.domain.Cluster;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts the servers of the cluster and waits until all are ready. */
@Command(
        name = "start",
        description = "Start the cluster of $$ZATO_HOME and wait until all its servers are ready.",
        footer = {"", "Example: zato cluster start"})
public final class StartCluster implements Callable<Integer> {
    @Mixin
    private Named named;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Cluster cluster = named.cluster();
        new ClusterStart(cluster, spec.commandLine().getOut()).run();
        return 0;
    }
}
