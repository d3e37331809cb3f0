package io.zato.cli.balancer;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which servers accept connections and say nothing: frozen, or cut off. One that says it is not ready is none of them, for it
 * may be finishing its work.
 */
final class Silence {

    /** Nanoseconds; longer than a collection of garbage takes, shorter than callers wait. */
    private static final long LONG = Duration.ofSeconds(5).toNanos();

    private final Map<String, Long> since = new HashMap<>();

    /** Those silent for too long at {@code now}, a System.nanoTime, and with callers; nobody while no other server is up. */
    List<String> among(List<ServerCount> counts, long now) {
        List<ServerCount> channels = counts.stream()
                .filter(count -> count.backend().equals(BalancerView.BACKEND))
                .toList();
        channels.forEach(count -> note(count, now));
        if (channels.stream().noneMatch(count -> count.status().startsWith("UP"))) {
            return List.of();
        }
        return channels.stream()
                .filter(count -> count.sessions() > 0)
                .map(ServerCount::server)
                .filter(server -> since.containsKey(server) && now - since.get(server) >= LONG)
                .toList();
    }

    private void note(ServerCount count, long now) {
        if (count.status().startsWith("DOWN") && count.lastCheck().matches("(\\* )?L[47]TOUT.*")) {
            since.putIfAbsent(count.server(), now);
        } else {
            since.remove(count.server());
        }
    }
}
