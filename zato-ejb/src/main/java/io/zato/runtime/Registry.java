package io.zato.runtime;

import io.zato.api.live.HttpEndpoint;
import io.zato.api.live.Listeners;
import io.zato.api.live.Live;
import io.zato.object.Change;
import io.zato.object.Feed;
import io.zato.object.Key;
import io.zato.object.Loaded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Everything that is defined, as it runs on this server; follows the change log. */
@ApplicationScoped
public class Registry {

    private static final Logger LOG = Logger.getLogger(Registry.class.getName());

    @Inject
    Feed feed;

    private final RunningObjects running = new RunningObjects();
    private final Traffic traffic = new Traffic();
    private volatile Router router = Router.of(List.of());
    private volatile Pools pools = Pools.of(List.of());
    private volatile boolean ready;
    private volatile int pending;
    private Starts starts;
    private volatile long seen;
    private volatile boolean lagging;

    /** Starts every active object, channels last, so that nobody is let in before what he needs is there; one that fails is listed. */
    public synchronized void start(PoolLevels pools, Listeners listeners) {
        starts = new Starts(pools, listeners, name -> new ObjectContext(name, this), traffic::calls);
        seen = feed.revision();
        List<Loaded> all = new ArrayList<>(feed.all());
        all.sort(Comparator.comparing(object -> object.key().isChannel()));
        pending = all.size();
        for (Loaded object : all) {
            apply(object.key(), Optional.of(object));
            pending--;
        }
        publish();
        ready = true;
    }

    /** Closes everything. */
    public synchronized void stop() {
        ready = false;
        running.close();
    }

    public boolean ready() {
        return ready;
    }

    /** Applies what was committed since the last time; returns when it is live here. */
    public synchronized void catchUp() {
        if (starts == null) {
            return;
        }
        List<Change> changes = feed.after(seen);
        if (!changes.isEmpty()) {
            Set<Key> keys = new LinkedHashSet<>();
            changes.forEach(change -> keys.add(change.key()));
            renew(keys);
            seen = changes.get(changes.size() - 1).revision();
        }
        lagging = false;
    }

    /** What fails half-way is made up for the next time; what it has replaced is closed all the same. */
    private void renew(Set<Key> keys) {
        List<Running> replaced = new ArrayList<>();
        try {
            Map<Key, Loaded> loaded = feed.load(keys);
            pending = keys.size();
            for (Key key : keys) {
                apply(key, Optional.ofNullable(loaded.get(key))).ifPresent(replaced::add);
                pending--;
            }
            running.madeOf(keys)
                    .forEach(key -> feed.load(key).flatMap(this::put).ifPresent(replaced::add));
        } finally {
            publish();
            Running.close(replaced);
        }
    }

    /** Something is stored that could not be read. */
    void lag() {
        lagging = true;
    }

    /** Whether something is known to be stored that does not run here yet. */
    public boolean lagging() {
        return lagging;
    }

    /** The last revision that runs here. */
    public long revision() {
        return seen;
    }

    /** How many of the changed objects are still to be started or closed. */
    public int pending() {
        return pending;
    }

    /** The version that serves no more, to be closed once nothing new can reach it. */
    private Optional<Running> apply(Key key, Optional<Loaded> object) {
        if (object.isEmpty() || !object.get().active()) {
            return running.remove(key);
        }
        return running.version(key).equals(object.map(Loaded::version)) ? Optional.empty() : put(object.get());
    }

    private Optional<Running> put(Loaded loaded) {
        Key key = loaded.key();
        try {
            return running.put(new Running(key, loaded.version(), started(loaded)));
        } catch (Exception | LinkageError e) {
            LOG.log(Level.WARNING, key + " version " + loaded.version() + " does not start", e);
            running.failed(new Failure(key, loaded.version(), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private Live started(Loaded object) throws Exception {
        if (object.definition() == null) {
            throw new IllegalStateException(object.error());
        }
        return starts.start(object);
    }

    /** Makes what runs now visible to the message path, all at once. */
    private void publish() {
        traffic.retain(running.keys());
        router = Router.of(running.all().stream()
                .filter(entry -> entry.live() instanceof HttpEndpoint)
                .map(this::entry)
                .sorted(Comparator.comparing(entry -> entry.key().name()))
                .toList());
        pools = Pools.of(running.all());
        running.all().forEach(Running::open);
    }

    private Router.Entry entry(Running channel) {
        Key key = channel.key();
        return new Router.Entry(key, (HttpEndpoint) channel.live(), traffic.bulkhead(key), traffic.calls(key));
    }

    public Router router() {
        return router;
    }

    /** The live form of an object in the given role; empty when it does not run here or cannot do that. */
    public <R> Optional<R> find(Class<R> role, Key key) {
        return running.find(role, key);
    }

    /** Everything that runs here and has the given role, by kind and name. */
    public <R> SortedMap<Key, R> all(Class<R> role) {
        return running.all(role);
    }

    Pools pools() {
        return pools;
    }

    /** Everything that runs at this moment. */
    Collection<Running> running() {
        return running.all();
    }

    /** What is counted and bounded of objects that run. */
    Traffic traffic() {
        return traffic;
    }

    /** The version that serves; empty when none does. */
    public Optional<Long> version(Key key) {
        return running.version(key);
    }

    public Optional<Failure> failure(Key key) {
        return running.failure(key);
    }

    public Collection<Failure> failures() {
        return running.failures();
    }
}
