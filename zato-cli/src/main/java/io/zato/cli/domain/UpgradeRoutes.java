package io.zato.cli.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.control.Refusal;
import io.zato.cli.control.Reply;
import io.zato.cli.control.Request;
import io.zato.cli.control.Route;
import io.zato.cli.environment.ServerHome;
import io.zato.cli.output.Json;
import java.nio.file.Path;
import java.util.List;

/** What the supervisor offers for a change of version. The servers themselves are moved one by one, by whoever asked for it. */
record UpgradeRoutes(Upgrade upgrade) {
    private static final int UNAVAILABLE = 503;

    List<Route> routes() {
        return List.of(
                new Route("GET", "/domain/upgrade", request -> answer(this::state)),
                new Route("POST", "/domain/upgrade", request -> answer(() -> prepared(request))));
    }

    private interface Work {
        ObjectNode run();
    }

    private static Reply answer(Work work) {
        try {
            return Reply.json(work.run());
        } catch (DomainFailure e) {
            throw new Refusal(UNAVAILABLE, e.getMessage());
        }
    }

    /** The body names the EAR, {@code file}, or says {@code back} or, on a further host, {@code follow}. */
    private ObjectNode prepared(Request request) {
        return state().put("target", target(request.object()).group());
    }

    private Slot target(JsonNode body) {
        if (body.path("follow").asBoolean()) {
            return upgrade.follow();
        }
        return body.path("back").asBoolean()
                ? upgrade.back()
                : upgrade.to(Path.of(body.path("file").asText()));
    }

    private ObjectNode state() {
        ObjectNode state =
                Json.object().put("server_home", ServerHome.current().root().toString());
        ArrayNode servers = state.putArray("servers");
        upgrade.servers()
                .forEach((name, slot) -> servers.addObject().put("name", name).put("group", slot.group()));
        ArrayNode behind = state.putArray("behind");
        upgrade.behind().forEach(behind::add);
        return state;
    }
}
