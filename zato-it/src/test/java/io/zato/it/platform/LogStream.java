package io.zato.it.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The log of a server, followed over HTTP until it is closed. */
public final class LogStream implements AutoCloseable {
    private final HttpResponse<InputStream> response;
    private final List<JsonNode> entries = new CopyOnWriteArrayList<>();
    private final Thread reader;
    private volatile boolean closed;

    /** Follows with that query, {@code service=crm}. */
    public LogStream(Environment environment, String query) {
        this(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1), environment.url(), environment, query);
    }

    /** Over TLS and HTTP/2, where one connection carries all that is asked by one client. */
    public static LogStream overHttp2(Environment environment, String query) {
        URI url = URI.create("https://localhost:" + environment.httpsPort());
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).sslContext(Trust.in(environment));
        return new LogStream(client, url, environment, query);
    }

    private LogStream(HttpClient.Builder client, URI url, Environment environment, String query) {
        var request = HttpRequest.newBuilder(url.resolve("/zato/api/logs?follow=true&limit=0&" + query))
                .header("Authorization", Api.basic("admin", environment.variable("ZATO_ADMIN_PASSWORD")))
                .build();
        try {
            response = client.build().send(request, BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
        reader = new Thread(this::read, "log-stream");
        reader.setDaemon(true);
        reader.start();
    }

    /** Of HTTP. */
    public HttpClient.Version version() {
        return response.version();
    }

    public int status() {
        return response.statusCode();
    }

    /** What came so far. */
    public List<JsonNode> entries() {
        return List.copyOf(entries);
    }

    private void read() {
        var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        try {
            lines.lines().filter(line -> line.startsWith("{")).map(Json::read).forEach(entries::add);
        } catch (UncheckedIOException e) {
            if (!closed) {
                throw e;
            }
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        response.body().close();
    }
}
