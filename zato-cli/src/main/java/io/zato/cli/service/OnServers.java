package io.zato.cli.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.output.Format;
import io.zato.cli.output.Json;
import io.zato.cli.output.Screen;
import java.util.List;

/** Services and how they do on each server: a line for each of both. */
record OnServers(JsonNode page) {

    private static final List<String> COLUMNS = List.of("name", "server", "state", "version", "error");

    void show(Screen screen) {
        screen.page(screen.format() == Format.table ? lines() : page, COLUMNS);
    }

    private ObjectNode lines() {
        ObjectNode lines = Json.object();
        ArrayNode items = lines.putArray("items");
        for (JsonNode service : page.path("items")) {
            for (JsonNode server : service.path("servers")) {
                items.addObject()
                        .put("name", service.path("name").asText())
                        .put("server", server.path("name").asText())
                        .put("state", server.path("state").asText())
                        .put("version", server.path("version").asLong())
                        .put("error", server.path("error").asText());
            }
        }
        return lines;
    }
}
