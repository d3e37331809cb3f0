package io.zato.it.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zato.it.platform.Environment;
import io.zato.it.platform.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** The admin API of an environment, at another address and with one kind more, {@code it_routes}, whose fields are of every shape. */
final class MoreKinds implements AutoCloseable {
    private static final String KIND =
            """
            {"title": "Routes", "x-family": "other", "required": ["name"], "properties": {
              "name": {"type": "string"},
              "headers": {"type": "object", "additionalProperties": {"type": "string"}, "description": "Sent with every call"},
              "rules": {"type": "array", "description": "The first that fits wins", "items": {"type": "object", "required": ["pattern"],
                "properties": {
                  "pattern": {"type": "string", "description": "What the path is compared with"},
                  "method": {"type": "string", "enum": ["GET", "POST"], "default": "GET"},
                  "limit": {"type": "integer", "default": 7}, "active": {"type": "boolean", "default": true}}}}}}""";
    private static final String REFUSAL =
            """
            {"status": 400, "detail": "The object is not valid", "errors": [{"field": "rules[%d].pattern", "message": "is required"}]}""";

    private final Environment environment;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> cids = new CopyOnWriteArrayList<>();
    private volatile JsonNode saved = Json.read("{}");

    MoreKinds(Environment environment) {
        this.environment = environment;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::forward);
        server.createContext("/zato/api/kinds/it_routes", exchange -> answer(exchange, 200, KIND));
        server.createContext("/zato/api/objects/it_routes", this::object);
        server.start();
    }

    String api() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/zato/api";
    }

    /** What was saved last. */
    JsonNode saved() {
        return saved;
    }

    /** What was asked for since the last time this was asked, without {@code /zato/api/}. */
    List<String> asked() {
        List<String> so = List.copyOf(asked);
        asked.removeAll(so);
        return so;
    }

    /** The correlation ids of what was forwarded since the last time this was asked. */
    List<String> cids() {
        List<String> so = List.copyOf(cids);
        cids.removeAll(so);
        return so;
    }

    private void object(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (exchange.getRequestURI().getPath().endsWith("/history")) {
            answer(exchange, 200, "{\"total\": 0, \"items\": []}");
        } else if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, 200, saved.toString());
        } else {
            save(exchange, Json.read(body));
        }
    }

    private void save(HttpExchange exchange, JsonNode given) throws IOException {
        JsonNode rules = given.path("rules");
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).path("pattern").asText().isEmpty()) {
                answer(exchange, 400, REFUSAL.formatted(i));
                return;
            }
        }
        saved = ((ObjectNode) saved.deepCopy()).setAll((ObjectNode) given);
        answer(exchange, 200, saved.toString());
    }

    private void forward(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString().replace("/zato/api/", ""));
        cids.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Zato-CID")));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(environment.url() + exchange.getRequestURI().toString()))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        for (String name : List.of("Authorization", "Content-Type")) {
            request.header(name, exchange.getRequestHeaders().getFirst(name));
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            answer(exchange, response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
