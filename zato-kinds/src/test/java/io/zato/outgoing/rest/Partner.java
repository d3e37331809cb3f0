package io.zato.outgoing.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** The other system: answers everything in the same way and keeps the last request. */
final class Partner implements AutoCloseable {

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private volatile HttpExchange last;
    private volatile String body;
    private volatile int status = 200;
    private volatile byte[] answer = "{\"id\":\"42\",\"name\":\"Größe\"}".getBytes(UTF_8);

    Partner() throws IOException {
        server.createContext("/", this::serve);
        server.start();
    }

    private void serve(HttpExchange exchange) throws IOException {
        last = exchange;
        body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().add("X-Many", "1");
        exchange.getResponseHeaders().add("X-Many", "2");
        boolean bodiless =
                status == 204 || status == 304 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bodiless ? -1 : answer.length);
        if (!bodiless) {
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }

    String host() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void answers(int code) {
        status = code;
    }

    void answers(String text) {
        answer = text.getBytes(UTF_8);
    }

    byte[] answer() {
        return answer;
    }

    /** Null before the first request. */
    HttpExchange last() {
        return last;
    }

    /** Body of the last request. */
    String body() {
        return body;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
