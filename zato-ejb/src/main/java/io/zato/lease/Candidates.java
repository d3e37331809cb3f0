package io.zato.lease;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** All work that this server would do. */
final class Candidates {

    private static final int STOP_SECONDS = 10;

    private final Map<String, Candidate> byName = new ConcurrentHashMap<>();

    /** IllegalStateException when the name is in use on this server. */
    void add(Candidate candidate) {
        if (byName.putIfAbsent(candidate.name(), candidate) != null) {
            throw new IllegalStateException(candidate.name() + " is claimed by something else on this server already");
        }
    }

    void remove(Candidate candidate) {
        byName.remove(candidate.name(), candidate);
    }

    Collection<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** Those of the leases that somebody here waits for. */
    List<FreeLease> waitedFor(List<FreeLease> free) {
        return free.stream().filter(lease -> waits(lease.name())).toList();
    }

    private boolean waits(String name) {
        Candidate candidate = byName.get(name);
        return candidate != null && candidate.waits();
    }

    Optional<Candidate> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Everything that session gave is over. */
    void end(Session session) {
        byName.values().forEach(candidate -> candidate.end(session));
    }

    /** Ends all and waits some seconds; false when something has not stopped by then. */
    boolean stop() {
        List<CompletableFuture<Void>> stops = new ArrayList<>();
        for (Candidate candidate : byName.values()) {
            candidate.end();
            stops.add(candidate.done());
        }
        return awaited(CompletableFuture.allOf(stops.toArray(CompletableFuture[]::new)));
    }

    static boolean awaited(CompletableFuture<Void> stop) {
        try {
            stop.get(STOP_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
