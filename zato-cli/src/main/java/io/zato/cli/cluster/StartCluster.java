package io.zato.cli.cluster;

import io.zato.cli.domain.Cluster;
import io.zato.cli.output.Screen;
import io.zato.cli.session.Global;
import io.zato.cli.upgrade.HomeUpgrade;
import io.zato.cli.upgrade.OwnBackup;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts the servers of the cluster and waits until all are ready. */
@Command(
        name = "start",
        description =
                "Start the cluster of $$ZATO_HOME and wait until all its servers are ready; one of an earlier version is"
                        + " backed up and upgraded.",
        footer = {"", "Example: zato cluster start"})
public final class StartCluster implements Callable<Integer> {
    @Mixin
    private Named named;

    @Mixin
    private OwnBackup backup;

    @Mixin
    private Global global;

    @Override
    public Integer call() {
        Cluster cluster = named.cluster();
        Screen screen = global.here();
        PrintWriter out = screen.people();
        HomeUpgrade upgrade = new HomeUpgrade(cluster.environment(), out, backup.wanted());
        upgrade.requireNoLater();
        new ClusterStart(cluster, out).run(upgrade::run);
        screen.programs(ClusterReport.of(cluster).tree());
        return 0;
    }
}
