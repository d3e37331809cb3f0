package io.zato.runtime;

import io.zato.object.Key;
import io.zato.stats.CallStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is counted and bounded of each object whatever its version, for calls in flight on the old one count too. */
final class Traffic {

    private final Map<Key, CallStatistics> calls = new ConcurrentHashMap<>();
    private final Map<Key, Bulkhead> bulkheads = new ConcurrentHashMap<>();

    CallStatistics calls(Key key) {
        return calls.computeIfAbsent(key, any -> new CallStatistics());
    }

    /** Of an object that has been counted. */
    Optional<CallStatistics> counted(Key key) {
        return Optional.ofNullable(calls.get(key));
    }

    Bulkhead bulkhead(Key channel) {
        return bulkheads.computeIfAbsent(channel, any -> new Bulkhead("The channel"));
    }

    /** Forgets every other object. */
    void retain(Set<Key> keys) {
        calls.keySet().retainAll(keys);
        bulkheads.keySet().retainAll(keys);
    }
}
