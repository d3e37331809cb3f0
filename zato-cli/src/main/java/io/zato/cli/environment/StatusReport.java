package io.zato.cli.environment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.output.Json;
import io.zato.cli.session.Session;
import java.util.ArrayList;
import java.util.List;

/** The servers: name, pid, state and url of each; of this machine also the load balancer, where there is one. */
public record StatusReport(ObjectNode tree) {

    private static final String ROW = "%-10s %-8s %-9s %s";

    public static StatusReport of(Environment environment) {
        String url = environment.url();
        ServerStatus status = ServerStatus.of(environment, url);
        ObjectNode tree = Json.object();
        tree.putArray("servers")
                .addObject()
                .put("name", ServerStatus.NAME)
                .put("pid", status.pid().orElse(null))
                .put("state", status.state().lowerCase())
                .put("url", url);
        BalancerStatus.of(environment).ifPresent(balancer -> tree.set("balancer", balancer.tree()));
        return new StatusReport(tree);
    }

    /** Of a server elsewhere and those it shares its database with. */
    static StatusReport of(Session session) {
        ObjectNode tree = Json.object();
        var servers = tree.putArray("servers");
        for (JsonNode server : session.api().get("servers").path("items")) {
            ObjectNode one = servers.addObject();
            List.of("name", "pid", "state", "url").forEach(field -> one.set(field, server.path(field)));
        }
        return new StatusReport(tree);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(ROW.formatted("NAME", "PID", "STATE", "URL")));
        tree.path("servers").forEach(server -> lines.add(row(server.path("name").asText(), server)));
        if (tree.has("balancer")) {
            lines.add(row("balancer", tree.path("balancer")));
        }
        return lines;
    }

    private static String row(String name, JsonNode one) {
        return ROW.formatted(
                name,
                one.path("pid").asText("-"),
                one.path("state").asText(),
                one.path("url").asText());
    }
}
