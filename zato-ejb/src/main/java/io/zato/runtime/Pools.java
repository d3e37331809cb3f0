package io.zato.runtime;

import io.zato.api.problem.Problem;
import io.zato.object.Key;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pools of one moment, by what services know: the type of their connections and a name, or the name alone. */
record Pools(Map<Asked, Pooled<?>> byType, Map<String, List<Named>> byName) {

    private static final int LISTED = 20;

    record Asked(Class<?> connection, String name) {}

    record Named(Key key, Pooled<?> pooled) {

        Class<? extends AutoCloseable> connection() {
            return pooled.connector().connection();
        }
    }

    static Pools of(Collection<Running> running) {
        Map<Asked, Pooled<?>> byType = new HashMap<>();
        Map<String, List<Named>> byName = new HashMap<>();
        for (Running entry : running) {
            if (entry.live() instanceof Pooled<?> pooled) {
                Named named = new Named(entry.key(), pooled);
                String name = entry.key().name();
                byType.put(new Asked(named.connection(), name), pooled);
                byName.computeIfAbsent(name, key -> new ArrayList<>(1)).add(named);
            }
        }
        return new Pools(byType, byName);
    }

    Optional<Pooled<?>> find(Class<?> connection, String name) {
        return Optional.ofNullable(byType.get(new Asked(connection, name)));
    }

    /** The only one of that name; {@code Problem} 503 when there is none and 500 when there are several, naming them. */
    Named only(String name) {
        List<Named> found = byName.getOrDefault(name, List.of());
        if (found.isEmpty()) {
            throw Problem.unavailable(
                    "There is no active outgoing connection '" + name + "'; active are: " + names(byName.keySet()), 5);
        }
        if (found.size() > 1) {
            String kinds = names(found.stream().map(named -> named.key().kind()).toList());
            throw new Problem(
                    500,
                    "Several outgoing connections are called '" + name + "' (" + kinds + "): say which one is meant");
        }
        return found.get(0);
    }

    /** Says which there are. */
    Problem missing(Class<?> connection, String name) {
        List<String> others = byType.keySet().stream()
                .filter(asked -> asked.connection() == connection)
                .map(Asked::name)
                .toList();
        return Problem.unavailable(
                "There is no active outgoing connection '" + name + "' of type " + connection.getSimpleName()
                        + "; active are: " + names(others),
                5);
    }

    private static String names(Collection<String> names) {
        String listed = names.stream().sorted().limit(LISTED).collect(Collectors.joining(", "));
        int more = names.size() - LISTED;
        return listed.isEmpty() ? "none" : more > 0 ? listed + " and " + more + " more" : listed;
    }
}
