package io.zato.it.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The other system: a real HTTP server in this JVM that remembers who called, and may be slow or down. */
public final class Partner implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Set<Integer> connections = ConcurrentHashMap.newKeySet();
    private volatile Reply reply = new Reply(200, "{}");
    private volatile CountDownLatch gate = new CountDownLatch(0);

    /** One request as it arrived; the header is empty where there was none. */
    public record Request(String method, String target, String authorization) {}

    private record Reply(int status, String json) {}

    public Partner() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** What every later request is answered. */
    public Partner answers(int status, String json) {
        reply = new Reply(status, json);
        return this;
    }

    /** From now on requests wait until {@link #letGo}. */
    public void holds() {
        gate = new CountDownLatch(1);
    }

    public void letGo() {
        gate.countDown();
    }

    /** Scheme, host and port, as a connection's {@code host}. */
    public String host() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The requests so far, the oldest first, held ones among them. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public Request lastRequest() {
        return requests.get(requests.size() - 1);
    }

    /** How many TCP connections requests came by. */
    public int connections() {
        return connections.size();
    }

    /** Goes down: nothing listens on the port any more. */
    @Override
    public void close() {
        letGo();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            connections.add(exchange.getRemoteAddress().getPort());
            requests.add(request(exchange));
            gate.await();
            answer(exchange, reply);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Request request(HttpExchange exchange) {
        String authorization = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        return new Request(exchange.getRequestMethod(), exchange.getRequestURI().toString(), authorization);
    }

    private static void answer(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.json().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(reply.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
    }
}
