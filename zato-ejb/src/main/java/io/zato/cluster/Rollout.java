package io.zato.cluster;

import io.zato.object.CurrentVersion;
import io.zato.object.Feed;
import io.zato.object.Key;
import io.zato.runtime.Registry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Tells on which servers a change is live, and what does not start there. */
@ApplicationScoped
public class Rollout {

    /** An import may bring thousands of objects, each of which has to start on every server. */
    private static final Duration OF_IMPORTS = Duration.ofSeconds(60);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    @Inject
    private Registry registry;

    @Inject
    private Servers servers;

    @Inject
    private Feed feed;

    /**
     * One server: {@code state} is live, behind while it has not seen the change, stale when it is silent, or failing when some of
     * the changed objects do not start there.
     */
    public record ChangedServer(String name, String state, List<Failing> failing) {}

    /** How the objects do on every server, this one first, when the running ones have seen them or five seconds have passed. */
    public List<ChangedServer> of(Collection<Key> changed) {
        return of(changed, Patience.USUAL);
    }

    /** The same of an import: as long as running servers get further, up to a minute. */
    public List<ChangedServer> ofImport(Collection<Key> changed) {
        return of(changed, OF_IMPORTS);
    }

    private List<ChangedServer> of(Collection<Key> changed, Duration longest) {
        List<Failing> here = changed.stream()
                .map(registry::failure)
                .flatMap(Optional::stream)
                .map(Failing::of)
                .toList();
        long revision = registry.revision();
        List<ChangedServer> all = new ArrayList<>();
        String state = registry.lagging() ? OnServer.BEHIND : here.isEmpty() ? OnServer.LIVE : OnServer.FAILING;
        all.add(new ChangedServer(servers.name(), state, here));
        Set<Key> keys = new HashSet<>(changed);
        reached(revision, longest).forEach(server -> all.add(changed(server, keys, revision)));
        return all;
    }

    /** Returns when the servers that run have what this one has, or after five seconds. */
    public void awaitOthers() {
        reached(registry.revision(), Patience.USUAL);
    }

    /** How an object does on every server, this one first; nothing where there is no such object. */
    public List<OnServer> of(Key key) {
        return feed.current(key).map(current -> on(current, present())).orElse(List.of());
    }

    /** The same for all objects of a kind, by name. */
    public List<OnServers> ofKind(String kind) {
        List<Server> others = present();
        return feed.current(kind).stream()
                .map(current -> new OnServers(current.key().name(), on(current, others)))
                .toList();
    }

    /** One object and how it does on every server. */
    public record OnServers(String object, List<OnServer> servers) {}

    /** How many changed objects are still to be started here. */
    public int pending() {
        return registry.pending();
    }

    private List<OnServer> on(CurrentVersion current, List<Server> others) {
        List<OnServer> all = new ArrayList<>();
        Optional<Failing> failure = registry.failure(current.key()).map(Failing::of);
        boolean seen = registry.revision() >= current.revision();
        all.add(on(servers.name(), current, failure, seen));
        others.forEach(server -> all.add(on(server, current)));
        return all;
    }

    private static OnServer on(Server server, CurrentVersion current) {
        if (!server.alive()) {
            return new OnServer(server.name(), server.state(), 0, "");
        }
        Optional<Failing> failure = server.failing().stream()
                .filter(failing -> key(failing).equals(current.key()))
                .findFirst();
        return on(server.name(), current, failure, server.revision() >= current.revision());
    }

    private static OnServer on(String server, CurrentVersion current, Optional<Failing> failure, boolean seen) {
        if (!seen) {
            return new OnServer(server, OnServer.BEHIND, 0, "");
        }
        return failure.map(failing -> new OnServer(server, OnServer.FAILING, failing.version(), failing.error()))
                .orElseGet(() ->
                        new OnServer(server, current.active() ? OnServer.LIVE : "inactive", current.version(), ""));
    }

    private static ChangedServer changed(Server server, Set<Key> changed, long revision) {
        List<Failing> failing = server.failing().stream()
                .filter(failure -> changed.contains(key(failure)))
                .toList();
        if (!server.alive()) {
            return new ChangedServer(server.name(), server.state(), List.of());
        }
        if (server.revision() < revision) {
            return new ChangedServer(server.name(), OnServer.BEHIND, failing);
        }
        return new ChangedServer(server.name(), failing.isEmpty() ? OnServer.LIVE : OnServer.FAILING, failing);
    }

    private static Key key(Failing failing) {
        return new Key(failing.kind(), failing.name());
    }

    private List<Server> present() {
        return servers.known().isEmpty() ? List.of() : withoutGone(servers.latest());
    }

    /** The other servers when all that run have reached the revision, or when it is not worth while to wait any longer. */
    private List<Server> reached(long revision, Duration longest) {
        if (servers.known().stream().noneMatch(Server::alive)) {
            return present();
        }
        Patience patience = new Patience(revision, longest, System::nanoTime);
        List<Server> others = withoutGone(servers.latest());
        while (patience.lasts(others)) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            others = withoutGone(servers.latest());
        }
        return others;
    }

    private static List<Server> withoutGone(List<Server> all) {
        return all.stream()
                .filter(server -> !server.state().equals(Report.GONE))
                .toList();
    }
}
