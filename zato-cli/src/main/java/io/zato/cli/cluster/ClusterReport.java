package io.zato.cli.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.domain.Cluster;
import io.zato.cli.domain.ClusterServer;
import io.zato.cli.domain.DomainProcess;
import io.zato.cli.environment.SupervisorProcess;
import io.zato.cli.output.Json;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** The cluster as it is now: its name, and name, pid, state and url of each server. */
record ClusterReport(ObjectNode tree) {
    private static final String ROW = "%-10s %-8s %-9s %s";

    static ClusterReport of(Cluster cluster) {
        ObjectNode tree = Json.object().put("cluster", cluster.name());
        tree.set("servers", servers(cluster));
        return new ClusterReport(tree);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(ROW.formatted("NAME", "PID", "STATE", "URL")));
        tree.path("servers")
                .forEach(server -> lines.add(ROW.formatted(
                        server.path("name").asText(),
                        server.path("pid").asText("-"),
                        server.path("state").asText(),
                        server.path("url").asText())));
        return lines;
    }

    private static JsonNode servers(Cluster cluster) {
        if (new SupervisorProcess(cluster.environment()).running().isPresent()) {
            SupervisorCalls supervisor = new SupervisorCalls(cluster);
            ArrayNode servers = (ArrayNode) supervisor.get("/domain").path("servers");
            if (!cluster.host().isAlone()) {
                supervisor.get("/hosts").path("servers").forEach(servers::add);
            }
            return servers;
        }
        return seenWithout(cluster);
    }

    /** Nobody looks after them: what runs still runs, what should and does not has failed. */
    private static ArrayNode seenWithout(Cluster cluster) {
        DomainProcess domain = new DomainProcess(cluster);
        boolean wasStopped = !Files.exists(cluster.pidFile());
        ArrayNode servers = Json.array();
        for (ClusterServer member : cluster.members()) {
            Long pid = domain.server(member.name()).map(ProcessHandle::pid).orElse(null);
            servers.addObject()
                    .put("name", member.name())
                    .put("pid", pid)
                    .put("state", pid != null ? "running" : wasStopped ? "stopped" : "failed")
                    .put("url", member.url());
        }
        return servers;
    }
}
