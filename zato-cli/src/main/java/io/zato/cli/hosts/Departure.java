package io.zato.cli.hosts;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.control.Place;
import io.zato.cli.domain.Cluster;
import io.zato.cli.run.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A host's way out of its cluster. */
public final class Departure {

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
        List<String> leaving = urls.keySet().stream()
                .filter(name -> name.startsWith("server-" + number + "-"))
                .toList();
        leaving.forEach(urls::remove);
        for (String name : leaving) {
            urls.values().stream().anyMatch(url -> rows.forget(url, name));
            urls.values().forEach(url -> rows.drop(url, name));
        }
    }
}
