package io.zato.runtime;

import io.zato.object.Key;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Every object that runs on this server, and those that do not start. Many threads look, one at a time changes. */
final class RunningObjects {

    private final Map<Key, Running> running = new ConcurrentHashMap<>();
    private final Map<Key, Failure> failures = new ConcurrentHashMap<>();

    /** Takes the place of the version that ran before, which is returned. */
    Optional<Running> put(Running object) {
        failures.remove(object.key());
        return Optional.ofNullable(running.put(object.key(), object));
    }

    /** An earlier version that runs goes on. */
    void failed(Failure failure) {
        failures.put(failure.key(), failure);
    }

    Optional<Running> remove(Key key) {
        failures.remove(key);
        return Optional.ofNullable(running.remove(key));
    }

    /** Closes everything that runs. */
    void close() {
        Running.close(running.values());
        running.clear();
    }

    Set<Key> keys() {
        return running.keySet();
    }

    Collection<Running> all() {
        return running.values();
    }

    <R> Optional<R> find(Class<R> role, Key key) {
        Running entry = running.get(key);
        return entry != null && role.isInstance(entry.live()) ? Optional.of(role.cast(entry.live())) : Optional.empty();
    }

    <R> SortedMap<Key, R> all(Class<R> role) {
        SortedMap<Key, R> found = new TreeMap<>(Comparator.comparing(Key::kind).thenComparing(Key::name));
        running.forEach((key, entry) -> {
            if (role.isInstance(entry.live())) {
                found.put(key, role.cast(entry.live()));
            }
        });
        return found;
    }

    /** Services that are made of one of the changed objects and did not change themselves. */
    List<Key> madeOf(Set<Key> changed) {
        return running.values().stream()
                .filter(entry -> !changed.contains(entry.key()))
                .filter(entry -> entry.live() instanceof DeployedService service
                        && !Collections.disjoint(service.parts(), changed))
                .map(Running::key)
                .toList();
    }

    Optional<Long> version(Key key) {
        return Optional.ofNullable(running.get(key)).map(Running::version);
    }

    Optional<Failure> failure(Key key) {
        return Optional.ofNullable(failures.get(key))
                .or(() -> Optional.ofNullable(running.get(key)).flatMap(Running::failure));
    }

    Collection<Failure> failures() {
        List<Failure> all = new ArrayList<>(failures.values());
        running.values().forEach(entry -> entry.failure().ifPresent(all::add));
        return all;
    }
}
