package io.zato.cli.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One operation of the control endpoint: segments of the path in braces are variables, as in {@code /lb/servers/{name}/drain}. */
public record Route(String method, String path, Handler handler) {

    /** Answers a request, or throws {@link Refusal}; called by several threads at a time. */
    @FunctionalInterface
    public interface Handler {
        Reply handle(Request request);
    }

    /** The variables of the path when that is this route's, whatever the method. */
    Optional<Map<String, String>> match(String asked) {
        List<String> ours = List.of(path.split("/", -1));
        List<String> theirs = List.of(asked.split("/", -1));
        if (ours.size() != theirs.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < ours.size(); i++) {
            String segment = ours.get(i);
            if (segment.startsWith("{")) {
                variables.put(segment.substring(1, segment.length() - 1), theirs.get(i));
            } else if (!segment.equals(theirs.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
