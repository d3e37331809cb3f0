package io.zato.cli.balancer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.control.Place;
import io.zato.cli.output.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What administrators decided, kept in balancer.json: of each server its duty and weight, and a template of theirs. */
record Wanted(Map<String, Part> servers, Optional<String> template) {

    static final Wanted NOTHING = new Wanted(Map.of(), Optional.empty());

    private static final String FILE = "balancer.json";
    private static final int USUAL_WEIGHT = 100;

    /** Of one server. The weight, 1 to 256, is its share of the requests compared to the others'. */
    record Part(Duty duty, int weight) {}

    Part of(String server) {
        return servers.getOrDefault(server, new Part(Duty.ACTIVE, USUAL_WEIGHT));
    }

    Wanted with(String server, Part part) {
        Map<String, Part> changed = new TreeMap<>(servers);
        changed.put(server, part);
        return new Wanted(Map.copyOf(changed), template);
    }

    Wanted with(Optional<String> other) {
        return new Wanted(servers, other);
    }

    /** The same, and those which hang get nothing new. */
    Wanted withHanging(Set<String> hanging) {
        Wanted changed = this;
        for (String server : hanging) {
            if (of(server).duty() == Duty.ACTIVE) {
                changed = changed.with(server, new Part(Duty.DRAINED, of(server).weight()));
            }
        }
        return changed;
    }

    static Wanted read(Place place) {
        if (!Files.exists(place.file(FILE))) {
            return NOTHING;
        }
        try {
            return of(Json.read(Files.readString(place.file(FILE))));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    place.file(FILE) + " cannot be understood: mend it or delete it (" + e.getMessage() + ")", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + place.file(FILE), e);
        }
    }

    Wanted without(String server) {
        Map<String, Part> changed = new TreeMap<>(servers);
        changed.remove(server);
        return new Wanted(Map.copyOf(changed), template);
    }

    /** Itself. */
    Wanted save(Place place) {
        ObjectNode tree = Json.object();
        ObjectNode all = tree.putObject("servers");
        new TreeMap<>(servers).forEach((name, part) -> all.putObject(name)
                .put("state", part.duty().lowerCase())
                .put("weight", part.weight()));
        template.ifPresent(text -> tree.put("template", text));
        place.write(FILE, Json.pretty(tree));
        return this;
    }

    private static Wanted of(JsonNode tree) {
        Map<String, Part> servers = new TreeMap<>();
        tree.path("servers").fields().forEachRemaining(server -> {
            String state = server.getValue().path("state").asText("active");
            int weight = server.getValue().path("weight").asInt(USUAL_WEIGHT);
            servers.put(server.getKey(), new Part(Duty.valueOf(state.toUpperCase(Locale.ROOT)), weight));
        });
        return new Wanted(
                Map.copyOf(servers), Optional.ofNullable(tree.path("template").asText(null)));
    }
}
