package io.zato.cli.cluster;

import io.zato.cli.domain.Cluster;
import io.zato.cli.domain.ClusterServer;
import io.zato.cli.environment.Progress;
import io.zato.cli.environment.ServerStatus;
import io.zato.cli.run.Failure;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the servers anew, all at once or one after the other so that callers notice nothing. */
@Command(
        name = "restart",
        description = "Restart the servers of the cluster, with --rolling one after the other.",
        footer = {"", "Example: zato cluster restart --rolling"})
final class RestartCluster implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int POLL_MILLIS = 300;

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
        SupervisorCalls supervisor = new SupervisorCalls(cluster);
        if (rolling) {
            cluster.members().forEach(member -> roll(supervisor, member, out));
        } else {
            cluster.members().forEach(member -> supervisor.post(path(member) + "/restart"));
            new ClusterStart(cluster, out).run();
        }
        return 0;
    }

    /** Who was drained before stays so. */
    private static void roll(SupervisorCalls supervisor, ClusterServer member, PrintWriter out) {
        String balanced = "/lb/servers/" + member.name();
        boolean drains = supervisor.get(balanced).path("state").asText().equals("up");
        String pid = pid(supervisor, member);
        if (drains) {
            supervisor.post(balanced + "/drain");
        }
        supervisor.post(path(member) + "/restart");
        await(out, member.name() + " to end", () -> !pid(supervisor, member).equals(pid));
        await(out, member.name() + " to be ready", () -> ServerStatus.isReady(member.url()));
        if (drains) {
            supervisor.post(balanced + "/undrain");
            await(
                    out,
                    member.name() + " to be given calls",
                    () -> supervisor.get(balanced).path("state").asText().equals("up"));
        }
        out.println(member.name() + " was restarted.");
    }

    private static String pid(SupervisorCalls supervisor, ClusterServer member) {
        for (var server : supervisor.get("/domain").path("servers")) {
            if (server.path("name").asText().equals(member.name())) {
                return server.path("pid").asText();
            }
        }
        return "";
    }

    private static void await(PrintWriter out, String what, BooleanSupplier done) {
        Progress progress = Progress.on(out);
        while (!done.getAsBoolean()) {
            if (progress.elapsed().compareTo(PATIENCE) > 0) {
                throw new Failure(
                        "Waited " + PATIENCE.toMinutes() + " minutes for " + what + "; the rest was left as it is.");
            }
            progress.show(what);
            try {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure("Interrupted.");
            }
        }
        progress.end();
    }

    private static String path(ClusterServer member) {
        return "/domain/servers/" + member.name();
    }
}
