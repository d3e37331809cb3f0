package io.zato.cli.hosts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.zato.cli.balancer.Member;
import io.zato.cli.balancer.Members;
import io.zato.cli.control.Part;
import io.zato.cli.control.Place;
import io.zato.cli.control.Reply;
import io.zato.cli.control.Route;
import io.zato.cli.domain.Cluster;
import io.zato.cli.output.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The servers of all hosts: our own, and those of the others as our servers know them from the database. What was heard last is kept
 * in hosts.json, so that a host whose servers are all away, or have lost the database, still knows the others.
 */
public final class Elsewhere implements Members, Part {

    private static final Logger LOG = Logger.getLogger(Elsewhere.class.getName());
    private static final String FILE = "hosts.json";
    private static final int EVERY_MILLIS = 2_000;

    private final Place place;
    private final List<Member> own;
    private final ServerRows rows;
    private final Thread thread = new Thread(this::follow, "hosts");
    private volatile JsonNode others;

    public Elsewhere(Place place, Cluster cluster) {
        this.place = place;
        this.own = cluster.members().stream()
                .map(server -> new Member(server.name(), server.address(), server.port()))
                .toList();
        this.rows = new ServerRows(cluster);
        this.others = read(place);
    }

    @Override
    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route("GET", "/hosts", request -> Reply.json(Json.object().set("servers", others.deepCopy()))));
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    @Override
    public List<Member> list() {
        List<Member> all = new ArrayList<>(own);
        others.forEach(server -> {
            URI url = URI.create(server.path("url").asText());
            all.add(new Member(server.path("name").asText(), url.getHost(), url.getPort(), Member.Whose.OTHER_HOSTS));
        });
        all.sort(Comparator.comparing(Member::name));
        return List.copyOf(all);
    }

    /** The servers of the other hosts as they were last heard of in that place: name, pid, state, url. */
    public static JsonNode read(Place place) {
        try {
            return Files.exists(place.file(FILE)) ? Json.read(Files.readString(place.file(FILE))) : Json.array();
        } catch (JsonProcessingException e) {
            LOG.log(Level.WARNING, place.file(FILE) + " cannot be understood and is written anew", e);
            return Json.array();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + place.file(FILE), e);
        }
    }

    private void follow() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                rows.read().ifPresent(this::take);
                TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(ArrayNode now) {
        if (!now.equals(others)) {
            others = now;
            place.write(FILE, Json.pretty(now));
        }
    }
}
