package io.zato.it.platform;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

/** Talks HTTP to one environment, as one caller; a path starts with a slash. */
public final class Api {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final String JSON = "application/json";

    private final URI base;
    private final String authorization;

    private Api(URI base, String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    /** A caller who does not say who it is. */
    static Api anonymous(URI base) {
        return new Api(base, "");
    }

    /** The same environment, called with a name and a password. */
    public Api as(String user, String password) {
        return new Api(base, basic(user, password));
    }

    /** The same environment, called with that bearer token. */
    public Api bearing(String token) {
        return new Api(base, "Bearer " + token);
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    /** Sends the value as JSON. */
    public Answer post(String path, Object body, String... headers) {
        return send("POST", path, JSON, Json.write(body), headers);
    }

    /** Sends the value as JSON. */
    public Answer put(String path, Object body, String... headers) {
        return send("PUT", path, JSON, Json.write(body), headers);
    }

    /** Sends the value as JSON. */
    public Answer patch(String path, Object body, String... headers) {
        return send("PATCH", path, JSON, Json.write(body), headers);
    }

    /** Sends text of that media type; headers are names and values in turn. */
    public Answer send(String method, String path, String contentType, String body, String... headers) {
        var all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = contentType;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return send(method, path, BodyPublishers.ofString(body), all);
    }

    /** Puts a file there, as it is read. */
    public Answer upload(String path, Path file) {
        try {
            return send("PUT", path, BodyPublishers.ofFile(file), "Content-Type", "application/octet-stream");
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends any request; headers are names and values in turn. */
    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        var request =
                HttpRequest.newBuilder(base.resolve(path)).method(method, body).timeout(Duration.ofSeconds(60));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return send(request.build());
    }

    /** The value of the Authorization header that says this name and password. */
    public static String basic(String user, String password) {
        byte[] bytes = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(bytes);
    }

    private static Answer send(HttpRequest request) {
        try {
            var response = CLIENT.send(request, BodyHandlers.ofString());
            String line = request.method() + " " + request.uri();
            return new Answer(line, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }
}
