package io.zato.runtime;

import io.zato.api.connection.Lease;
import io.zato.stats.CallStatistics;
import io.zato.stats.Outcome;
import java.util.concurrent.atomic.AtomicBoolean;

/** A connection in use, counted as one call of its definition when it is given back. */
final class Borrowed<C extends AutoCloseable> implements Lease<C> {

    private final Lease<C> lease;
    private final CallStatistics calls;
    private final long since;
    private final AtomicBoolean counted = new AtomicBoolean();
    private volatile Outcome outcome = Outcome.ANSWERED;

    /** {@code since} is the {@link System#nanoTime} at which it was asked for. */
    Borrowed(Lease<C> lease, CallStatistics calls, long since) {
        this.lease = lease;
        this.calls = calls;
        this.since = since;
    }

    /** Says that what it was borrowed for went wrong; the connection itself may be as good as before. */
    void failed() {
        outcome = Outcome.FAILED;
    }

    @Override
    public C connection() {
        return lease.connection();
    }

    @Override
    public void broken(Exception cause) {
        failed();
        lease.broken(cause);
        count();
    }

    @Override
    public void close() {
        lease.close();
        count();
    }

    private void count() {
        if (counted.compareAndSet(false, true)) {
            calls.count(since, outcome);
        }
    }
}
