package io.zato.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.output.Json;
import io.zato.cli.run.Failure;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/** One request of the admin API: the path is below /zato/api and encoded already; an answer is waited for that long. */
public record Call(String method, String path, String contentType, byte[] body, Duration patience, String accept) {

    private static final String JSON = "application/json, application/problem+json, */*;q=0.5";
    private static final Duration USUAL = Duration.ofSeconds(60);

    public Call(String method, String path, String contentType, byte[] body, Duration patience) {
        this(method, path, contentType, body, patience, JSON);
    }

    public static Call get(String path) {
        return of("GET", path);
    }

    /** Without a body. */
    public static Call of(String method, String path) {
        return new Call(method, path, "", new byte[0], USUAL);
    }

    public static Call of(String method, String path, JsonNode body) {
        return new Call(method, path, "application/json", Json.bytes(body), USUAL);
    }

    public Call patience(Duration longer) {
        return new Call(method, path, contentType, body, longer, accept);
    }

    /** For an answer of that media type; refusals are JSON as ever. */
    public Call accepting(String mediaType) {
        return new Call(method, path, contentType, body, patience, mediaType + ", application/problem+json");
    }

    /** The segments as a path, whatever characters are in them; a Failure for an empty one, which would be another path. */
    public static String path(String... segments) {
        return Arrays.stream(segments).map(Call::segment).collect(Collectors.joining("/"));
    }

    /** As it stands in a path or a query. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String segment(String text) {
        if (text.isBlank()) {
            throw new Failure(Failure.USAGE, "A kind or name must not be empty");
        }
        return encoded(text);
    }
}
