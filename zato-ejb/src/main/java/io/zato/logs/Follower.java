package io.zato.logs;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Hands on what is being written to a log, and says now and then that it is still there. */
final class Follower {

    private static final long POLL_MILLIS = 200;
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Entries entries;
    private final LogQuery query;
    private final ServerLog.Sink sink;
    private final long started = System.nanoTime();
    private long told;

    Follower(Entries entries, LogQuery query, ServerLog.Sink sink) {
        this.entries = entries;
        this.query = query;
        this.sink = sink;
    }

    /** Returns when the server is about to stop, which waits for those who are served, or an hour is over. */
    void run() throws IOException, InterruptedException {
        idle();
        while (System.nanoTime() - started < LONGEST.toNanos() && ServerState.serving()) {
            pass();
            if (System.nanoTime() - told > HEARTBEAT.toNanos()) {
                idle();
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    /** Everything there is now; what was the last entry a moment ago, and still is, is whole. */
    private void pass() throws IOException {
        Optional<LogEntry> entry = entries.next();
        Optional<LogEntry> last = entry.isEmpty() ? entries.last() : Optional.empty();
        take(last);
        for (; entry.isPresent(); entry = entries.next()) {
            take(entry);
        }
    }

    private void take(Optional<LogEntry> entry) throws IOException {
        if (entry.filter(query::wants).isPresent()) {
            sink.take(entry.get());
            told = System.nanoTime();
        }
    }

    private void idle() throws IOException {
        sink.idle();
        told = System.nanoTime();
    }
}
