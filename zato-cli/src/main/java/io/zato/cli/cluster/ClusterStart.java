package io.zato.cli.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.domain.Cluster;
import io.zato.cli.domain.ClusterServer;
import io.zato.cli.domain.DomainProcess;
import io.zato.cli.environment.ClusterFront;
import io.zato.cli.environment.Environment;
import io.zato.cli.environment.Progress;
import io.zato.cli.environment.Remembered;
import io.zato.cli.environment.ServerHome;
import io.zato.cli.environment.ServerStatus;
import io.zato.cli.environment.SupervisorProcess;
import io.zato.cli.run.Failure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A start under way: the supervisor, which starts everything else, and the wait until all servers are ready. */
record ClusterStart(Cluster cluster, PrintWriter out) {
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final int POLL_MILLIS = 500;

    /** Starts what was made or upgraded by this version; does nothing where everything runs. */
    void run() {
        run(() -> {});
    }

    /**
     * The same, and runs {@code upgrade} where nothing runs yet, before anything is changed; a Failure, with the reason, when a server
     * does not come up.
     */
    void run(Runnable upgrade) {
        Map<ClusterServer, Long> logs = logs();
        boolean runs = new SupervisorProcess(cluster.environment()).running().isPresent();
        if (!runs) {
            out.println("Starting cluster " + cluster.name() + ", servers " + names());
            requireMember();
            complete();
            start(upgrade);
        }
        await(PATIENCE, logs);
        out.println(new ClusterWelcome(cluster).text());
    }

    private void requireMember() {
        Environment environment = cluster.environment();
        if (Remembered.in(environment).get(Remembered.LEFT).isPresent()) {
            throw new Failure("This host has left the cluster " + cluster.name() + ": delete " + environment.home()
                    + " when you no longer need what is in it, and to join again use a home of its own.");
        }
    }

    private void complete() {
        try {
            new Secrets(cluster).complete();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + cluster.secretFile(), e);
        }
    }

    /** Servers that have lost their supervisor run on, and have their ports. */
    private void start(Runnable upgrade) {
        if (new DomainProcess(cluster).running().isEmpty()) {
            ClusterFront.requireFree(cluster.environment(), cluster.obstacles());
            upgrade.run();
            new DomainRefresh(ServerHome.current(), cluster, out).run();
        }
        ClusterFront.start(cluster.environment());
    }

    /** Waits only; what was logged before does not count. */
    void await(Duration patience) {
        await(patience, logs());
    }

    private void await(Duration patience, Map<ClusterServer, Long> logs) {
        Progress progress = Progress.on(out);
        List<String> waiting = waiting(logs);
        while (!waiting.isEmpty()) {
            if (progress.elapsed().compareTo(patience) > 0) {
                throw new Failure("Not ready after " + patience.toSeconds() + " s: " + String.join(", ", waiting)
                        + System.lineSeparator() + "Logs: " + cluster.log() + " and "
                        + cluster.members().get(0).log());
            }
            progress.show(String.join(", ", waiting));
            pause();
            waiting = waiting(logs);
        }
        progress.end();
    }

    /** The servers that are not ready, each with what it does; a Failure when one has failed. */
    private List<String> waiting(Map<ClusterServer, Long> logs) {
        JsonNode state = new SupervisorCalls(cluster).get("/domain");
        if (!state.path("problem").asText().isEmpty()) {
            throw new Failure(
                    "The cluster could not start: " + state.path("problem").asText());
        }
        List<String> waiting = new ArrayList<>();
        for (Map.Entry<ClusterServer, Long> entry : logs.entrySet()) {
            ClusterServer member = entry.getKey();
            if (!ServerStatus.isReady(member.url())) {
                Roll.requireHope(member, entry.getValue());
                waiting.add(member.name());
            } else if (!seenRunning(state, member)) {
                waiting.add("the supervisor to see " + member.name());
            }
        }
        return waiting;
    }

    /** Whoever asks for the state next is to hear the same. */
    private static boolean seenRunning(JsonNode state, ClusterServer member) {
        for (JsonNode server : state.path("servers")) {
            if (server.path("name").asText().equals(member.name())) {
                return server.path("state").asText().equals("running");
            }
        }
        return false;
    }

    private Map<ClusterServer, Long> logs() {
        Map<ClusterServer, Long> logs = new LinkedHashMap<>();
        for (ClusterServer member : cluster.members()) {
            logs.put(member, ServerLog.size(member.log()));
        }
        return logs;
    }

    private String names() {
        return String.join(
                ", ", cluster.members().stream().map(ClusterServer::name).toList());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.");
        }
    }
}
