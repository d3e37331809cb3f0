package io.zato.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The answers operations may give. */
public final class Responses {

    private static final String DESCRIPTION = "description";

    private static final Map<String, Object> PROBLEM = Map.of("$ref", "#/components/responses/Problem");

    private final Map<String, Object> byStatus = new LinkedHashMap<>();

    /** What each document has under {@code components/responses}. */
    static Map<String, Object> shared(Object problem) {
        return Map.of(
                "Problem",
                Map.of(
                        DESCRIPTION,
                        "Refused or failed: the body says why, and what to do",
                        "content",
                        Map.of("application/problem+json", Map.of("schema", problem))));
    }

    /** A success with a body of one of those media types. */
    public Responses success(int status, String description, List<String> mediaTypes, Object schema) {
        Map<String, Object> content = new LinkedHashMap<>();
        mediaTypes.forEach(mediaType -> content.put(mediaType, Map.of("schema", schema)));
        put(status, description).put("content", content);
        return this;
    }

    /** A success without a body. */
    public Responses empty(int status, String description) {
        put(status, description);
        return this;
    }

    /** That success has that header too. */
    @SuppressWarnings("unchecked")
    public void header(int status, String name) {
        Map<String, Object> response = (Map<String, Object>) byStatus.get(String.valueOf(status));
        Map<String, Object> headers =
                (Map<String, Object>) response.computeIfAbsent("headers", key -> new LinkedHashMap<String, Object>());
        headers.put(name, Map.of("schema", Schemas.TEXT));
    }

    private Map<String, Object> put(int status, String description) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put(DESCRIPTION, description);
        byStatus.put(String.valueOf(status), response);
        return response;
    }

    /** Refusals to be reckoned with, beside any other. */
    public Map<String, Object> problems(Set<Integer> statuses) {
        new TreeSet<>(statuses).forEach(status -> byStatus.put(String.valueOf(status), PROBLEM));
        byStatus.put("default", PROBLEM);
        return byStatus;
    }
}
