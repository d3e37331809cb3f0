package io.zato.cli.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The one door of a supervisor: HTTP on one address, for whoever bears its token. */
public final class ControlServer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ControlServer.class.getName());
    /** Bytes; the largest thing anybody sends is a template. */
    private static final int LARGEST = 1024 * 1024;

    private final byte[] expected;
    private final List<Route> routes = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(ControlServer::thread);
    private final HttpServer server;

    /** Listens from now on; an IOException when it cannot. */
    public ControlServer(String address, int port, String token) throws IOException {
        expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public void add(List<Route> more) {
        routes.addAll(more);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = reply(exchange);
            exchange.getResponseHeaders().set("Content-Type", reply.contentType());
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            if (reply.body().length > 0) {
                exchange.getResponseBody().write(reply.body());
            }
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
        if (!bearsToken(exchange)) {
            return Reply.problem(401, "The supervisor's token is in $ZATO_HOME/supervisor/token");
        }
        if (body.length > LARGEST) {
            return Reply.problem(413, "The body has more than " + LARGEST / 1024 + " kB");
        }
        try {
            return routed(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), body);
        } catch (Refusal refusal) {
            return Reply.problem(refusal.status(), refusal.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, exchange.getRequestMethod() + " " + exchange.getRequestURI() + " failed", e);
            return Reply.problem(500, "The supervisor failed: " + e.getMessage() + "; its log has more");
        }
    }

    private Reply routed(String method, String path, byte[] body) {
        boolean there = false;
        for (Route route : routes) {
            Optional<Map<String, String>> variables = route.match(path);
            if (variables.isPresent() && route.method().equals(method)) {
                return route.handler().handle(new Request(variables.get(), body));
            }
            there |= variables.isPresent();
        }
        throw there
                ? new Refusal(405, method + " is not possible there")
                : new Refusal(404, "The supervisor has nothing at " + path);
    }

    private boolean bearsToken(HttpExchange exchange) {
        String given = exchange.getRequestHeaders().getFirst("Authorization");
        return given != null && MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "control");
        thread.setDaemon(true);
        return thread;
    }
}
