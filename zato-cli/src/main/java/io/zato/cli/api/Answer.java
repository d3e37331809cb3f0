package io.zato.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.output.Json;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Optional;

/** What came back for a call. */
public record Answer(int status, HttpHeaders headers, byte[] body) {

    private static final String PROBLEM = "application/problem+json";

    /** The media type without its parameters, empty when none was sent. */
    public String contentType() {
        String type = headers.firstValue("Content-Type").orElse("");
        return type.split(";")[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The body when it says that it is JSON and is. */
    public Optional<JsonNode> json() {
        boolean said = contentType().equals("application/json") || contentType().endsWith("+json");
        if (!said) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(body)).filter(tree -> !tree.isMissingNode());
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    /** The refusal in it, as the platform writes them. */
    Optional<JsonNode> problem() {
        return contentType().equals(PROBLEM)
                ? json().filter(problem -> problem.has("detail") || problem.has("title"))
                : Optional.empty();
    }

    /** Whether it carries the mark of the admin API. */
    boolean ofAdminApi() {
        return headers.firstValue("X-Zato-CID").isPresent();
    }

    /** The version in the entity tag; empty without one. */
    public Optional<String> version() {
        return headers.firstValue("ETag").map(tag -> tag.replaceAll("^W/|\"", ""));
    }
}
