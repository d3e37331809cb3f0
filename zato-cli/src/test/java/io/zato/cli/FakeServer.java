package io.zato.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A server that answers as it was told, over real HTTP, and remembers what it was asked. */
final class FakeServer implements AutoCloseable {

    static final String TOKEN = "the-secret-token";

    /** One request as it came in; {@code target} is the path with its query, as sent. */
    record Request(String method, String target, Map<String, String> headers, String body) {}

    private record Canned(int status, Map<String, String> headers, String body) {}

    private final HttpServer server;
    private final Map<String, Queue<Canned>> answers = new HashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> awaited = new ConcurrentHashMap<>();

    FakeServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** The answer to that request; several for the same one are given in turn, the last for ever. */
    FakeServer answer(String request, int status, String contentType, String body) {
        Map<String, String> headers = Map.of("Content-Type", contentType, "X-Zato-CID", "cid-1", "ETag", "\"7\"");
        return answer(request, new Canned(status, headers, body));
    }

    FakeServer json(String request, String body) {
        return answer(request, 200, "application/json", body);
    }

    FakeServer problem(String request, int status, String detail, String errors) {
        String body = "{\"status\":%d,\"title\":\"No\",\"detail\":\"%s\",\"cid\":\"cid-1\",\"errors\":%s}"
                .formatted(status, detail, errors);
        return answer(request, status, "application/problem+json", body);
    }

    /** As something that is no Zato server does. */
    FakeServer strange(String request, int status, String contentType, String body) {
        return answer(request, new Canned(status, Map.of("Content-Type", contentType), body));
    }

    /** As a server of that version of the platform. */
    FakeServer ofVersion(String version, String request, String body) {
        Map<String, String> headers =
                Map.of("Content-Type", "application/json", "X-Zato-CID", "cid-1", "X-Zato-Version", version);
        return answer(request, new Canned(200, headers, body));
    }

    /** Answers that request only when the other one has come so often. */
    FakeServer holding(String request, String other, int times) {
        CountDownLatch latch = new CountDownLatch(times);
        awaited.put(other, latch);
        held.put(request, latch);
        return this;
    }

    String url() {
        return "http://localhost:" + port();
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    Request last() {
        return requests.get(requests.size() - 1);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private FakeServer answer(String request, Canned canned) {
        answers.computeIfAbsent(request, key -> new ArrayDeque<>()).add(canned);
        return this;
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        String target = exchange.getRequestURI().toString();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(new Request(exchange.getRequestMethod(), target, headers, body));
        String request = exchange.getRequestMethod() + " " + target;
        hold(request);
        Canned canned = next(request);
        canned.headers().forEach(exchange.getResponseHeaders()::add);
        byte[] bytes = canned.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(canned.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void hold(String request) {
        CountDownLatch none = new CountDownLatch(0);
        awaited.getOrDefault(request, none).countDown();
        try {
            held.getOrDefault(request, none).await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Canned next(String request) {
        Queue<Canned> queue = answers.getOrDefault(request, new ArrayDeque<>());
        if (queue.isEmpty()) {
            return new Canned(404, Map.of("Content-Type", "text/html"), "nothing was told about " + request);
        }
        return queue.size() == 1 ? queue.peek() : queue.poll();
    }
}
