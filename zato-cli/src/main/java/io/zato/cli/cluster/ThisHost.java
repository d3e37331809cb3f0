package io.zato.cli.cluster;

import io.zato.cli.domain.Cluster;
import io.zato.cli.run.Failure;
import io.zato.cli.run.Hint;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** What is asked about this machine by each command that makes it a host: how many servers, and how they are looked after. */
final class ThisHost {

    @Option(names = "--servers", description = "How many on this machine (default ${DEFAULT-VALUE}).")
    private int servers;

    @Option(names = "--restart-hung", description = "Also start anew a server that lives and is not ready for 30 s.")
    private boolean restartHung;

    @Option(
            names = "--start",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Start it, too (the default).")
    private boolean start;

    /** With so many servers unless the user says otherwise. */
    ThisHost(int servers) {
        this.servers = servers;
    }

    /** A Failure where a machine cannot have so many. */
    void check() {
        if (servers < 1 || servers > Cluster.MOST) {
            throw new Failure(Failure.USAGE, "--servers must be from 1 to " + Cluster.MOST + ".");
        }
    }

    int servers() {
        return servers;
    }

    boolean restartHung() {
        return restartHung;
    }

    /** Starts what was made, or says how. */
    void start(Cluster cluster, PrintWriter out) {
        if (start) {
            new ClusterStart(cluster, out).run();
        } else {
            out.println("Start it: " + Hint.command("cluster start"));
        }
    }
}
