package io.zato.cli.cluster;

import io.zato.cli.domain.Cluster;
import io.zato.cli.domain.ClusterServer;
import io.zato.cli.environment.FailureReason;
import io.zato.cli.environment.Progress;
import io.zato.cli.environment.ServerStatus;
import io.zato.cli.run.Failure;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Servers that are started anew one after the other, so that callers notice nothing. */
record Roll(Cluster cluster, PrintWriter out) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration UNTIL_IDLE = Duration.ofSeconds(30);
    private static final Duration UNTIL_ANOTHER = Duration.ofSeconds(60);
    private static final String UP = "up";
    private static final int POLL_MILLIS = 300;

    /**
     * Drains the server, has the supervisor do that to it, and returns when it is ready and given calls again; a Failure with the
     * reason when it does not come up, or when no other one could take its calls. Who was drained before stays so.
     */
    void server(ClusterServer member, String what) {
        awaitAnother(member);
        boolean drains = List.of(UP, "down").contains(state(member));
        try {
            if (drains) {
                supervisor().post(balanced(member) + "/drain");
                new OtherHosts(cluster).hear();
                awaitIdle(member);
            }
            startAnew(member, what);
        } finally {
            // One that is not ready is given no calls all the same.
            if (drains) {
                supervisor().post(balanced(member) + "/undrain");
            }
        }
        if (drains) {
            await(member.name() + " to be given calls", PATIENCE, () -> state(member)
                    .equals(UP));
        }
    }

    /** Has the supervisor start all of them anew, and returns when they have ended. */
    void all(String what) {
        Map<ClusterServer, String> before = new LinkedHashMap<>();
        cluster.members().forEach(member -> before.put(member, pid(member)));
        cluster.members().forEach(member -> supervisor().post("/domain/servers/" + member.name() + what));
        before.forEach((member, pid) ->
                await(member.name() + " to end", PATIENCE, () -> !pid(member).equals(pid)));
    }

    /** One that takes no calls leaves nobody alone, and the only server of a cluster has nobody to wait for. */
    private void awaitAnother(ClusterServer member) {
        Supplier<Map<String, String>> others = () -> others(member);
        if (state(member).equals(UP) && !others.get().isEmpty()) {
            await(
                    () -> "another server to take the calls of " + member.name() + ": " + others.get(),
                    UNTIL_ANOTHER,
                    () -> others.get().containsValue(UP));
        }
    }

    /** The states of all but that one, on this host and others, as HAProxy sees them. */
    private Map<String, String> others(ClusterServer member) {
        Map<String, String> states = new TreeMap<>();
        supervisor()
                .get("/lb")
                .path("items")
                .forEach(server -> states.put(
                        server.path("name").asText(), server.path("state").asText()));
        states.remove(member.name());
        return states;
    }

    private void startAnew(ClusterServer member, String what) {
        String pid = pid(member);
        long logStart = ServerLog.size(member.log());
        supervisor().post("/domain/servers/" + member.name() + what);
        await(member.name() + " to end", PATIENCE, () -> !pid(member).equals(pid));
        await(member.name() + " to be ready", PATIENCE, () -> {
            requireHope(member, logStart);
            return ServerStatus.isReady(member.url());
        });
    }

    /** What calls do not end in that time is given some seconds more when the server is stopped. */
    private void awaitIdle(ClusterServer member) {
        long began = System.nanoTime();
        await(
                member.name() + " to end its calls",
                PATIENCE,
                () -> supervisor().get(balanced(member)).path("sessions").asLong() == 0
                        || System.nanoTime() - began > UNTIL_IDLE.toNanos());
    }

    static void requireHope(ClusterServer member, long logStart) {
        if (ServerLog.bootFailed(member.log(), logStart)) {
            throw new Failure(member.name() + " could not start: " + FailureReason.inLog(member.log(), logStart)
                    + System.lineSeparator() + "Log: " + member.log());
        }
    }

    private String state(ClusterServer member) {
        return supervisor().get(balanced(member)).path("state").asText();
    }

    private String pid(ClusterServer member) {
        for (var server : supervisor().get("/domain").path("servers")) {
            if (server.path("name").asText().equals(member.name())) {
                return server.path("pid").asText();
            }
        }
        return "";
    }

    private void await(String what, Duration patience, BooleanSupplier done) {
        await(() -> what, patience, done);
    }

    private void await(Supplier<String> what, Duration patience, BooleanSupplier done) {
        Progress progress = Progress.on(out);
        while (!done.getAsBoolean()) {
            if (progress.elapsed().compareTo(patience) > 0) {
                throw new Failure(
                        "Waited " + patience.toSeconds() + " s for " + what.get() + "; the rest was left as it is.");
            }
            progress.show(what.get());
            try {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure("Interrupted.");
            }
        }
        progress.end();
    }

    private SupervisorCalls supervisor() {
        return new SupervisorCalls(cluster);
    }

    private static String balanced(ClusterServer member) {
        return "/lb/servers/" + member.name();
    }
}
