package io.zato.cli.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.control.ControlServer;
import io.zato.cli.control.Place;
import io.zato.cli.control.Refusal;
import io.zato.cli.control.Reply;
import io.zato.cli.control.Request;
import io.zato.cli.control.Route;
import io.zato.cli.domain.Cluster;
import io.zato.cli.environment.Environment;
import io.zato.cli.environment.Remembered;
import io.zato.cli.output.Json;
import io.zato.cli.run.Failure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A roll against a supervisor of the test's own, which refuses every restart of a single server. */
class RollTest {

    @TempDir
    private Path home;

    private final Queue<String> done = new ConcurrentLinkedQueue<>();
    /** How the second server is at each look, the last of them for ever. */
    private final Deque<String> states = new ArrayDeque<>();

    private int looks;
    private ControlServer supervisor;
    private Roll roll;

    @BeforeEach
    void serve() throws IOException {
        int port = freePort();
        Environment environment = new Environment(home);
        Remembered.in(environment)
                .with(Remembered.CLUSTER, "demo")
                .with(Remembered.SERVERS, "2")
                .with(Remembered.ADMIN_PORT, String.valueOf(port - 1));
        String token = new Place(home).create().token();
        supervisor = new ControlServer("127.0.0.1", port, token);
        supervisor.add(List.of(
                new Route("GET", "/lb", request -> balancer()),
                new Route("GET", "/lb/servers/{name}", request -> Reply.json(server("server-1", "up"))),
                new Route("POST", "/lb/servers/{name}/{what}", this::note),
                new Route("GET", "/domain", request -> domain()),
                new Route("POST", "/domain/servers/{name}/restart", this::note),
                new Route("POST", "/domain/servers/{name}/refuse", request -> {
                    throw new Refusal(409, "not now");
                })));
        roll = new Roll(Cluster.of(environment), new PrintWriter(new StringWriter()));
    }

    @AfterEach
    void stop() {
        supervisor.close();
    }

    @Test
    void aServerIsDrainedOnlyWhenAnotherOneTakesCalls() {
        states.addAll(List.of("drained", "down", "up"));
        assertTrue(refused().contains("not now"));
        assertEquals(List.of("server-1 drain", "server-1 undrain"), List.copyOf(done));
        assertEquals(List.of("up"), List.copyOf(states));
    }

    @Test
    void theOnlyServerOfAClusterHasNobodyToWaitFor() {
        refused();
        assertEquals(List.of("server-1 drain", "server-1 undrain"), List.copyOf(done));
    }

    @Test
    void allHaveBeenRestartedWhenEachHasAnotherProcess() {
        roll.all("/restart");
        assertEquals(List.of("server-1 restart", "server-2 restart"), List.copyOf(done));
        assertTrue(looks > 4, () -> looks + " looks");
    }

    private String refused() {
        return assertThrows(
                        Failure.class,
                        () -> roll.server(roll.cluster().members().get(0), "/refuse"))
                .getMessage();
    }

    private Reply note(Request request) {
        String what = request.variable("what");
        done.add(request.variable("name") + " " + (what == null ? "restart" : what));
        return Reply.json(Json.object());
    }

    private synchronized Reply balancer() {
        ObjectNode tree = Json.object();
        tree.putArray("items").add(server("server-1", "up"));
        if (!states.isEmpty()) {
            String state = states.size() > 1 ? states.poll() : states.peek();
            tree.withArray("items").add(server("server-2", state));
        }
        return Reply.json(tree);
    }

    private static ObjectNode server(String name, String state) {
        return Json.object().put("name", name).put("state", state).put("sessions", 0);
    }

    /** For two looks, one for each server, the processes there were before; then for two more, since they end slowly. */
    private synchronized Reply domain() {
        looks++;
        ObjectNode tree = Json.object();
        for (String name : List.of("server-1", "server-2")) {
            tree.withArray("servers").addObject().put("name", name).put("pid", looks > 4 ? 2 : 1);
        }
        return Reply.json(tree);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
