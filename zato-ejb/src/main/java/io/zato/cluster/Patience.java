package io.zato.cluster;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/** How long one waits for the servers that run to reach a revision: while one of them gets further, and no longer than the longest time. */
final class Patience {

    /** A server that missed the nudge looks within two seconds, and needs some time to apply what it sees. */
    static final Duration USUAL = Duration.ofSeconds(5);

    private final long revision;
    private final Duration longest;
    private final LongSupplier nanos;
    private final long begin;
    private long moved;
    private List<Progress> last = List.of();

    private record Progress(String server, long revision, int pending) {}

    Patience(long revision, Duration longest, LongSupplier nanos) {
        this.revision = revision;
        this.longest = longest;
        this.nanos = nanos;
        this.begin = nanos.getAsLong();
        this.moved = begin;
    }

    /** Whether one of these, as they are now, is behind and worth to be waited for. */
    boolean lasts(List<Server> others) {
        long now = nanos.getAsLong();
        List<Progress> progress = others.stream()
                .filter(server -> server.runs() && server.revision() < revision)
                .map(server -> new Progress(server.name(), server.revision(), server.pending()))
                .toList();
        if (!progress.equals(last)) {
            last = progress;
            moved = now;
        }
        return !progress.isEmpty() && now - moved < USUAL.toNanos() && now - begin < longest.toNanos();
    }
}
