package io.zato.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.run.Failure;
import java.util.ArrayList;
import java.util.List;

/** A problem (RFC 9457) of the server as the user is to read it. */
final class Refusal {

    private static final int UNAUTHORIZED = 401;

    private Refusal() {}

    static Failure of(int status, JsonNode problem, Target target) {
        String detail = problem.path("detail").asText(problem.path("title").asText("The server answered " + status));
        if (status == UNAUTHORIZED) {
            return notAuthenticated(detail, target);
        }
        List<String> lines = new ArrayList<>();
        problem.path("errors").forEach(error -> lines.add(line(error)));
        return new Failure(Failure.REFUSED, detail, lines);
    }

    private static Failure notAuthenticated(String detail, Target target) {
        String remedy = target.token().isPresent()
                ? "The token was not accepted by " + target.url() + ": check --token or ZATO_TOKEN"
                : "There is no token for " + target.url() + ": set ZATO_TOKEN";
        String local = "; on the server's machine the token in $ZATO_HOME is used where none is given";
        return new Failure(Failure.NOT_AUTHENTICATED, remedy + local, List.of("The server says: " + detail));
    }

    /** {@code file:line:column: field: message} as far as they are known. */
    private static String line(JsonNode error) {
        StringBuilder line = new StringBuilder();
        if (error.hasNonNull("file")) {
            line.append(error.path("file").asText());
            for (String part : List.of("line", "column")) {
                if (error.path(part).asInt() > 0) {
                    line.append(':').append(error.path(part).asInt());
                }
            }
            line.append(": ");
        } else {
            line.append("  ");
        }
        String field = error.path("field").asText("");
        return line.append(field.isEmpty() ? "" : field + ": ")
                .append(error.path("message").asText(""))
                .toString();
    }
}
