package io.zato.cli.hosts;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.control.Place;
import io.zato.cli.domain.Cluster;
import io.zato.cli.run.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;

/** A host's way out of its cluster. */
public final class Departure {

    /** Longer than the six seconds after which a server that is silent may be forgotten. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final Set<String> LIVING = Set.of("running", "starting");

    private final Cluster cluster;
    private final int number;
    private final Membership membership;

    public Departure(Cluster cluster, int number) {
        Invitation ours = Invitation.to(cluster);
        this.cluster = cluster;
        this.number = number;
        this.membership = new Membership(ours.controller(), ours);
    }

    /** A Failure when the first host does not answer or does not list this one. */
    public void requireController() {
        if (!membership.has(number)) {
            throw new Failure("The cluster " + cluster.name() + " has no host " + number + ".");
        }
    }

    /** A Failure when the host is there: then it leaves by itself. */
    public void requireAway() {
        if (membership.isHere(number)) {
            throw new Failure("Host " + number + " is connected: run 'cluster leave' there.");
        }
    }

    /** Waits until nothing is heard of the servers of that host any more; a Failure when one goes on, for then the host is not lost. */
    public void awaitSilence() {
        long until = System.nanoTime() + SILENCE.toNanos();
        for (List<String> alive = alive(); !alive.isEmpty(); alive = alive()) {
            if (System.nanoTime() > until) {
                throw new Failure("Host " + number + " is not lost, only out of reach of the first host: "
                        + String.join(", ", alive) + " still runs. Mend the network, or stop what runs there.");
            }
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }

    private List<String> alive() {
        List<String> alive = new ArrayList<>();
        new ServerRows(cluster)
                .read()
                .ifPresent(rows -> rows.forEach(row -> {
                    String name = row.path("name").asText();
                    if (leaves(name) && LIVING.contains(row.path("state").asText())) {
                        alive.add(name);
                    }
                }));
        return alive;
    }

    private boolean leaves(String server) {
        return server.startsWith("server-" + number + "-");
    }

    /** Has the domain and the servers that run forget it; rows nobody can remove now go by themselves in an hour. */
    public void complete() {
        membership.leave(number);
        ServerRows rows = new ServerRows(cluster);
        List<JsonNode> others = StreamSupport.stream(
                        Elsewhere.read(new Place(cluster.environment().home())).spliterator(), false)
                .toList();
        Map<String, String> urls = new LinkedHashMap<>();
        cluster.members().forEach(server -> urls.put(server.name(), server.url()));
        others.forEach(server ->
                urls.put(server.path("name").asText(), server.path("url").asText()));
        List<String> leaving = urls.keySet().stream().filter(this::leaves).toList();
        leaving.forEach(urls::remove);
        for (String name : leaving) {
            urls.values().stream().anyMatch(url -> rows.forget(url, name));
            urls.values().forEach(url -> rows.drop(url, name));
        }
    }
}
