package io.zato.cli.cluster;

import picocli.CommandLine.Command;

/** Several servers as one. */
@Command(
        name = "cluster",
        description = "Look at servers with one database.",
        subcommands = Singletons.class,
        footer = {"", "Example: zato cluster singletons"})
public final class ClusterCommand {}
