package io.zato.jca;

import io.zato.api.connection.PoolStatistics;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** What happened in one pool. Counted here because the container's statistics cost more than lending itself. */
final class Counters {

    private final LongAdder created = new LongAdder();
    private final LongAdder destroyed = new LongAdder();
    private final LongAdder lent = new LongAdder();
    private final LongAdder returned = new LongAdder();
    private final LongAdder waited = new LongAdder();
    private final LongAdder timedOut = new LongAdder();
    private final LongAccumulator maxWaitNanos = new LongAccumulator(Math::max, 0);

    void created() {
        created.increment();
    }

    void destroyed() {
        destroyed.increment();
    }

    void lent() {
        lent.increment();
    }

    void returned() {
        returned.increment();
    }

    void waited(long nanos) {
        waited.increment();
        maxWaitNanos.accumulate(nanos);
    }

    void timedOut() {
        timedOut.increment();
    }

    /** A snapshot; while connections come and go its parts may be off by those in motion. */
    PoolStatistics of(int size) {
        long inUse = Math.max(0, lent.sum() - returned.sum());
        long open = created.sum() - destroyed.sum();
        return new PoolStatistics(
                size,
                (int) inUse,
                (int) Math.max(0, open - inUse),
                created.sum(),
                destroyed.sum(),
                lent.sum(),
                waited.sum(),
                timedOut.sum(),
                TimeUnit.NANOSECONDS.toMillis(maxWaitNanos.get()));
    }
}
