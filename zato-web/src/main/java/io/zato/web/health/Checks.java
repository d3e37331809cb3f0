package io.zato.web.health;

import io.zato.runtime.Failure;
import io.zato.runtime.Following;
import io.zato.runtime.Registry;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is looked at, without a call to anywhere, so that the answer comes at once whatever hangs. An object that fails and a
 * database that is away do not make a server unready: it serves all the rest, and every other server has the same trouble.
 */
record Checks(Registry registry, Following following) {

    private static final int LISTED = 100;

    /** Whoever can answer lives. */
    static Check live() {
        return new Check("server", true, Map.of());
    }

    Check started() {
        return registry("started");
    }

    List<Check> ready() {
        return List.of(registry("registry"), database(), objects());
    }

    List<Check> all() {
        return List.of(live(), started(), registry("registry"), database(), objects());
    }

    private Check registry(String name) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("pending", registry.pending());
        data.put("failing", registry.failures().size());
        return new Check(name, registry.ready(), data);
    }

    private Check database() {
        Optional<Following.Lost> lost = following.lost();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("answers", lost.isEmpty());
        lost.ifPresent(known -> data.put("since", known.since().toString()));
        return new Check("database", true, data);
    }

    private Check objects() {
        List<Failure> failing = List.copyOf(registry.failures());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("failing", failing.size());
        if (!failing.isEmpty()) {
            data.put(
                    "objects",
                    failing.stream()
                            .sorted(Comparator.comparing(
                                    failure -> failure.key().toString()))
                            .limit(LISTED)
                            .map(Checks::shown)
                            .toList());
        }
        return new Check("objects", true, data);
    }

    /** Without the error, which names hosts and the like: administrators read it at /zato/api/servers. */
    private static Map<String, Object> shown(Failure failure) {
        return Map.of(
                "kind", failure.key().kind(),
                "name", failure.key().name(),
                "version", failure.version());
    }
}
