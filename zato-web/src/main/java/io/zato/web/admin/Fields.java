package io.zato.web.admin;

import io.zato.api.problem.Problem;
import io.zato.schema.Durations;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of a JSON object that is no object of a kind; null counts as not given. Every reader throws {@code Problem} 400. */
record Fields(Map<String, Object> values) {

    /** Refuses members that are not among the known ones. */
    static Fields of(InputStream body, String... known) {
        Map<String, Object> values = Requests.object(body);
        for (String name : values.keySet()) {
            if (!List.of(known).contains(name)) {
                throw Problem.invalid(name, "is not known here; known are " + String.join(", ", known));
            }
        }
        return new Fields(values);
    }

    String required(String name) {
        return text(name).orElseThrow(() -> Problem.invalid(name, "is required"));
    }

    Optional<String> text(String name) {
        Object value = values.get(name);
        if (value == null || value instanceof String) {
            return Optional.ofNullable((String) value);
        }
        throw Problem.invalid(name, "must be text");
    }

    Optional<Boolean> flag(String name) {
        Object value = values.get(name);
        if (value == null || value instanceof Boolean) {
            return Optional.ofNullable((Boolean) value);
        }
        throw Problem.invalid(name, "must be true or false");
    }

    Optional<Duration> duration(String name) {
        try {
            return Optional.ofNullable(values.get(name)).map(Durations::parse);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(name, e.getMessage());
        }
    }
}
