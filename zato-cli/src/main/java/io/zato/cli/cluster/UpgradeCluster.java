package io.zato.cli.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.domain.Cluster;
import io.zato.cli.domain.ClusterServer;
import io.zato.cli.environment.Environment;
import io.zato.cli.environment.ServerHome;
import io.zato.cli.environment.ServerStatus;
import io.zato.cli.output.Json;
import io.zato.cli.run.Failure;
import io.zato.cli.run.Hint;
import io.zato.cli.upgrade.HomeUpgrade;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings another version of the platform to the servers of a running cluster, one after the other so that callers notice nothing. */
@Command(
        name = "upgrade",
        description =
                "Bring another version to the servers of the running cluster, one after the other: each is drained,"
                        + " restarted with it and given calls again.",
        footer = {"", "Example: zato cluster upgrade"})
final class UpgradeCluster implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "EAR",
            description = "The platform in another version (default: that of this command line).")
    private Path file;

    @Option(names = "--back", description = "Bring back what the servers had before the last upgrade, finished or not.")
    private boolean back;

    @Option(
            names = "--server",
            paramLabel = "NAME",
            description = "Only this server; the same command without it finishes.")
    private String only;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Cluster cluster = Cluster.of(Environment.current());
        PrintWriter out = spec.commandLine().getOut();
        JsonNode plan = plan(cluster, out);
        List<ClusterServer> waiting = waiting(cluster, plan);
        List<ClusterServer> chosen = chosen(cluster, waiting);
        for (ClusterServer member : chosen) {
            move(cluster, member, plan.path("target").asText(), out);
        }
        if (chosen.isEmpty()) {
            out.println("Nothing to do: it is there already." + others(cluster));
        } else if (chosen.size() < waiting.size()) {
            out.println("The other servers have not changed. " + choices());
        } else {
            out.println("All servers of " + (cluster.host().isAlone() ? cluster.name() : "this host") + " have it now."
                    + others(cluster) + wayBack(cluster));
        }
        return 0;
    }

    private static String others(Cluster cluster) {
        List<String> behind = new ArrayList<>();
        new SupervisorCalls(cluster)
                .get("/domain/upgrade")
                .path("behind")
                .forEach(server -> behind.add(server.asText()));
        return behind.isEmpty()
                ? ""
                : " Others follow by 'cluster upgrade' on their host: " + String.join(", ", behind) + ".";
    }

    private String wayBack(Cluster cluster) {
        return back || cluster.host().isFurther() ? "" : " Back again: " + Hint.command("cluster upgrade --back");
    }

    private JsonNode plan(Cluster cluster, PrintWriter out) {
        if (cluster.host().isFurther()) {
            return followed(cluster);
        }
        return back ? plan(cluster, Optional.empty(), out) : forward(cluster, out);
    }

    private JsonNode followed(Cluster cluster) {
        if (back || file != null) {
            throw new Failure("The version of a cluster is changed on its first host: do that there first, then here "
                    + Hint.command("cluster upgrade"));
        }
        return new SupervisorCalls(cluster)
                .post("/domain/upgrade", Json.object().put("follow", true));
    }

    private JsonNode forward(Cluster cluster, PrintWriter out) {
        if (file != null) {
            return plan(cluster, Optional.of(file.toAbsolutePath().normalize()), out);
        }
        new HomeUpgrade(cluster.environment(), out, false).requireNoLater();
        String running = new SupervisorCalls(cluster)
                .get("/domain/upgrade")
                .path("server_home")
                .asText();
        try (PlatformEar ear = PlatformEar.of(ServerHome.current(), new ServerHome(Path.of(running)))) {
            return plan(cluster, Optional.of(ear.file()), out);
        }
    }

    /** Without an EAR the way back. */
    private static JsonNode plan(Cluster cluster, Optional<Path> ear, PrintWriter out) {
        ear.ifPresent(path -> out.println("Upgrading cluster " + cluster.name() + " to " + PlatformEar.version(path)));
        var body = Json.object().put("back", ear.isEmpty());
        ear.ifPresent(path -> body.put("file", path.toString()));
        return new SupervisorCalls(cluster).post("/domain/upgrade", body);
    }

    /** Those that have something else, and those that did not come up with it. */
    private static List<ClusterServer> waiting(Cluster cluster, JsonNode plan) {
        List<String> names = new ArrayList<>();
        for (JsonNode server : plan.path("servers")) {
            if (!server.path("group").equals(plan.path("target"))) {
                names.add(server.path("name").asText());
            }
        }
        return cluster.members().stream()
                .filter(member -> names.contains(member.name()) || !ServerStatus.isReady(member.url()))
                .toList();
    }

    private List<ClusterServer> chosen(Cluster cluster, List<ClusterServer> waiting) {
        if (only == null) {
            return waiting;
        }
        if (cluster.members().stream().noneMatch(member -> member.name().equals(only))) {
            throw new Failure("There is no server " + only + " in " + cluster.name() + ".");
        }
        return waiting.stream().filter(member -> member.name().equals(only)).toList();
    }

    private void move(Cluster cluster, ClusterServer member, String target, PrintWriter out) {
        try {
            new Roll(cluster, out).server(member, "/move/" + target);
        } catch (Failure failure) {
            List<String> details = new ArrayList<>(failure.details());
            details.add("The servers whose turn had not come run what they had, and take all calls. " + choices());
            throw new Failure(failure.exitCode(), failure.getMessage(), details);
        }
        requireMoved(cluster, member, target);
        out.println(member.name() + " has it.");
    }

    /** What hindered a move stands in the supervisor's log; the server runs what it had. */
    private static void requireMoved(Cluster cluster, ClusterServer member, String target) {
        for (JsonNode server :
                new SupervisorCalls(cluster).get("/domain/upgrade").path("servers")) {
            boolean moved = server.path("group").asText().equals(target);
            if (server.path("name").asText().equals(member.name()) && !moved) {
                throw new Failure(member.name() + " was restarted with what it had; why, says "
                        + cluster.environment().home().resolve("supervisor/supervisor.log") + ". Then try again.");
            }
        }
    }

    private String choices() {
        return "Go on: the same command again; the other way"
                + (Cluster.of(Environment.current()).host().isFurther() ? ", on the first host: " : ": ")
                + Hint.command(back ? "cluster upgrade EAR" : "cluster upgrade --back");
    }
}
