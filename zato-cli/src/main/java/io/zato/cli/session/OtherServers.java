package io.zato.cli.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.output.Screen;
import java.util.Set;

/** Names the servers on which a change is not live, where an answer has {@code servers}. */
public final class OtherServers {

    private static final Set<String> FINE = Set.of("live", "inactive");

    private OtherServers() {}

    /** A line for each of them, beside the output proper. */
    public static void tell(Screen screen, JsonNode answer) {
        for (JsonNode server : answer.path("servers")) {
            String state = server.path("state").asText();
            if (!FINE.contains(state)) {
                screen.progress(line(server, state));
            }
        }
    }

    private static String line(JsonNode server, String state) {
        String name = server.path("name").asText();
        return switch (state) {
            case "behind" -> "server " + name + " does not have it yet; it follows by itself";
            case "stale", "gone" -> "server " + name + " is silent; it follows when it is back";
            default ->
                "server " + name + ": " + state + " " + server.path("error").asText();
        };
    }
}
