package io.zato.cli.domain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.control.Part;
import io.zato.cli.control.Refusal;
import io.zato.cli.control.Reply;
import io.zato.cli.control.Request;
import io.zato.cli.control.Route;
import io.zato.cli.output.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The part of a supervisor that has a cluster's servers run and says how they are. */
public final class DomainPart implements Part {

    private final Cluster cluster;
    private final Watchdog watchdog;
    private final ExecutorService work = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "domain");
        thread.setDaemon(true);
        return thread;
    });

    public DomainPart(Cluster cluster, Hanging hanging) {
        this.cluster = cluster;
        this.watchdog = new Watchdog(cluster, hanging);
    }

    /** Returns at once: starting servers takes its time, and how far it is can be asked. */
    @Override
    public void start() {
        watchdog.start();
    }

    @Override
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(new UpgradeRoutes(watchdog.upgrade()).routes());
        routes.addAll(List.of(
                new Route("GET", "/domain", request -> Reply.json(state())),
                new Route("POST", "/domain/stop", request -> later(watchdog::shutdown)),
                new Route("POST", "/domain/servers/{name}/start", request -> one(request, watchdog::startServer)),
                new Route("POST", "/domain/servers/{name}/stop", request -> one(request, watchdog::stopServer)),
                new Route("POST", "/domain/servers/{name}/restart", request -> one(request, watchdog::restartServer)),
                new Route("POST", "/domain/servers/{name}/move/{group}", this::move)));
        return routes;
    }

    private Reply move(Request request) {
        Slot slot = Stream.of(Slot.values())
                .filter(one -> one.group().equals(request.variable("group")))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "There is no group " + request.variable("group")));
        return one(request, server -> watchdog.moveServer(server, slot));
    }

    /** The servers go on without their supervisor; the next one finds them. */
    @Override
    public void close() {
        work.shutdownNow();
        watchdog.close();
    }

    private Reply one(Request request, Consumer<Watched> action) {
        String name = request.variable("name");
        Watched server = watchdog.server(name)
                .orElseThrow(() -> new Refusal(
                        404,
                        "There is no server " + name + " here, only "
                                + String.join(", ", watchdog.servers().keySet())));
        return later(() -> action.accept(server));
    }

    /** Nobody waits for what takes as long as calls under way. */
    private Reply later(Runnable task) {
        work.execute(task);
        return Reply.json(state());
    }

    private ObjectNode state() {
        ObjectNode state = Json.object().put("name", cluster.name()).put("problem", watchdog.problem());
        ArrayNode servers = state.putArray("servers");
        for (Map.Entry<String, Watched> entry : watchdog.servers().entrySet()) {
            Watched server = entry.getValue();
            servers.addObject()
                    .put("name", entry.getKey())
                    .put("pid", server.process().map(ProcessHandle::pid).orElse(null))
                    .put("state", server.state())
                    .put("url", server.member().url());
        }
        return state;
    }
}
