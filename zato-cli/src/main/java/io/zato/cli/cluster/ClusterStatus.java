package io.zato.cli.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.domain.Cluster;
import io.zato.cli.domain.ClusterServer;
import io.zato.cli.domain.DomainProcess;
import io.zato.cli.environment.SupervisorProcess;
import io.zato.cli.output.Format;
import io.zato.cli.output.Json;
import io.zato.cli.output.Screen;
import io.zato.cli.session.Global;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the servers of the cluster. */
@Command(
        name = "status",
        description = "Show the servers of the cluster of $$ZATO_HOME: name, pid, state, url.",
        footer = {"", "Example: zato cluster status"})
public final class ClusterStatus implements Callable<Integer> {
    private static final String ROW = "%-10s %-8s %-9s %s";

    @Mixin
    private Global global;

    @Mixin
    private Named named;

    @Override
    public Integer call() {
        Cluster cluster = named.cluster();
        JsonNode servers = servers(cluster);
        Screen screen = global.screen();
        if (screen.format() == Format.table) {
            screen.text(ROW.formatted("NAME", "PID", "STATE", "URL"));
            for (JsonNode server : servers) {
                screen.text(ROW.formatted(
                        server.path("name").asText(),
                        server.path("pid").asText("-"),
                        server.path("state").asText(),
                        server.path("url").asText()));
            }
        } else {
            ObjectNode answer = Json.object().put("cluster", cluster.name());
            answer.set("servers", servers);
            screen.answer(answer);
        }
        return 0;
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
        ArrayNode servers = Json.object().putArray("servers");
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
