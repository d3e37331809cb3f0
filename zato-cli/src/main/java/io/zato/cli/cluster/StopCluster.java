package io.zato.cli.cluster;

import io.zato.cli.domain.Cluster;
import io.zato.cli.domain.DomainProcess;
import io.zato.cli.environment.ClusterFront;
import io.zato.cli.environment.Progress;
import io.zato.cli.environment.ServerProcess;
import io.zato.cli.environment.SupervisorProcess;
import io.zato.cli.output.Screen;
import io.zato.cli.run.Failure;
import io.zato.cli.session.Global;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops all servers of the cluster, then what looks after them; calls under way may end first. */
@Command(
        name = "stop",
        description = "Stop the cluster of $$ZATO_HOME; calls under way may end first.",
        footer = {"", "Example: zato cluster stop"})
public final class StopCluster implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration AFTER_KILL = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(250);

    @Mixin
    private Named named;

    @Mixin
    private Global global;

    @Override
    public Integer call() {
        Screen screen = global.here();
        Cluster cluster = named.cluster();
        stop(cluster, screen.people());
        screen.programs(ClusterReport.of(cluster).tree());
        return 0;
    }

    /** Does nothing but say so where it does not run. */
    static void stop(Cluster cluster, PrintWriter out) {
        SupervisorProcess supervisor = new SupervisorProcess(cluster.environment());
        Optional<ServerProcess> domain = new DomainProcess(cluster).running();
        if (domain.isEmpty() && supervisor.running().isEmpty()) {
            out.println("The cluster is not running.");
            return;
        }
        if (supervisor.running().isEmpty()) {
            // Only a supervisor can end what the one before it has left behind, HAProxy too.
            ClusterFront.start(cluster.environment());
        }
        domain.ifPresent(process -> stop(cluster, process, out));
        supervisor.stop();
        forget(cluster);
        out.println("Cluster " + cluster.name() + " has stopped.");
    }

    private static void stop(Cluster cluster, ServerProcess domain, PrintWriter out) {
        try {
            SupervisorCalls supervisor = new SupervisorCalls(cluster);
            OtherHosts others = new OtherHosts(cluster);
            if (others.exist()) {
                supervisor.post("/lb/withdraw");
                others.hear();
            }
            supervisor.post("/domain/stop");
        } catch (Failure nobodyToAsk) {
            out.println(nobodyToAsk.getMessage() + ": ending the servers without it.");
            new SupervisorProcess(cluster.environment()).stop();
            domain.terminate();
        }
        Progress progress = Progress.on(out);
        while (!domain.endsWithin(POLL)) {
            if (progress.elapsed().compareTo(PATIENCE) > 0) {
                kill(domain, out);
                break;
            }
            progress.show("calls under way and the servers to end");
        }
        progress.end();
    }

    /** The servers end with their process controller. */
    private static void kill(ServerProcess domain, PrintWriter out) {
        out.println("The servers did not stop in " + PATIENCE.toSeconds() + " s; killing them.");
        domain.handle().descendants().forEach(ProcessHandle::destroyForcibly);
        domain.kill();
        if (!domain.endsWithin(AFTER_KILL)) {
            throw new Failure("Process " + domain.pid() + " could not be killed.");
        }
    }

    private static void forget(Cluster cluster) {
        try {
            Files.deleteIfExists(cluster.pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
