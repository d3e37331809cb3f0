package io.zato.runtime;

import io.zato.object.Key;
import io.zato.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Tells on which servers a change is live, and what does not start there. */
@ApplicationScoped
public class Rollout {

    @Inject
    private Registry registry;

    /** One server: {@code state} is live, or failing when some of the changed objects do not start there. */
    public record Server(String name, String state, List<NotStarted> failing) {}

    /** An object whose new version does not start, and why; an older version goes on where there was one. */
    public record NotStarted(String kind, String name, long version, String error) {}

    /** How the objects do on every server. */
    public List<Server> of(Collection<Key> changed) {
        List<NotStarted> failing = changed.stream()
                .map(registry::failure)
                .flatMap(Optional::stream)
                .map(failure ->
                        new NotStarted(failure.key().kind(), failure.key().name(), failure.version(), failure.error()))
                .toList();
        return List.of(new Server(Settings.serverName(), failing.isEmpty() ? "live" : "failing", failing));
    }

    /** How many changed objects are still to be started here. */
    public int pending() {
        return registry.pending();
    }
}
