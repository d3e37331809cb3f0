package io.zato.cli.hosts;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.control.Place;
import io.zato.cli.domain.Cluster;
import io.zato.cli.domain.ClusterServer;
import io.zato.cli.run.Failure;
import java.util.List;
import java.util.stream.Stream;
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
        List<String> urls = Stream.concat(
                        cluster.members().stream().map(ClusterServer::url),
                        others.stream().map(server -> server.path("url").asText()))
                .toList();
        Stream<String> leaving = number == cluster.host().number()
                ? cluster.members().stream().map(ClusterServer::name)
                : others.stream()
                        .map(server -> server.path("name").asText())
                        .filter(name -> name.startsWith("server-" + number + "-"));
        leaving.forEach(name -> urls.stream().anyMatch(url -> rows.forget(url, name)));
    }
}
