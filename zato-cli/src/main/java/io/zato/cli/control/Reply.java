package io.zato.cli.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.output.Json;
import java.nio.charset.StandardCharsets;

/** What the supervisor answers. */
public record Reply(int status, String contentType, byte[] body) {

    private static final int OK = 200;

    public static Reply json(JsonNode tree) {
        return new Reply(OK, "application/json", Json.bytes(tree));
    }

    public static Reply text(String text) {
        return new Reply(OK, "text/plain;charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    static Reply problem(int status, String detail) {
        return new Reply(
                status,
                "application/problem+json",
                Json.bytes(Json.object().put("status", status).put("detail", detail)));
    }
}
