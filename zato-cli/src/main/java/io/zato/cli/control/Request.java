package io.zato.cli.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.output.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What somebody asks of the supervisor: variables of the path, and the body. */
public record Request(Map<String, String> variables, byte[] body) {

    public String variable(String name) {
        return variables.get(name);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The JSON object of the body; a Refusal for anything else. */
    public JsonNode object() {
        try {
            JsonNode tree = Json.read(body);
            if (tree.isObject()) {
                return tree;
            }
        } catch (IOException e) {
            throw new Refusal(400, "The body is no JSON: " + e.getMessage());
        }
        throw new Refusal(400, "The body must be a JSON object");
    }
}
