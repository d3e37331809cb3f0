package io.zato.cli.cluster;

import picocli.CommandLine.Command;

/** Several servers as one. */
@Command(
        name = "cluster",
        description =
                "Make, start, stop and look at a cluster: several servers with one database and HAProxy before them.",
        subcommands = {
            CreateCluster.class,
            InviteHost.class,
            JoinCluster.class,
            LeaveCluster.class,
            StartCluster.class,
            StopCluster.class,
            ClusterStatus.class,
            RestartCluster.class,
            UpgradeCluster.class,
            Singletons.class
        },
        footer = {"", "Example: zato cluster status"})
public final class ClusterCommand {}
