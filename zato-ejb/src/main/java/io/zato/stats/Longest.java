package io.zato.stats;

import java.util.concurrent.atomic.AtomicLong;

/** The greatest value of the last one to two minutes: one since the server's start would hide every later one. */
final class Longest {

    /** Windows of 2^36 nanoseconds, 69 seconds, for a shift costs less than a division. */
    private static final int WINDOW = 36;

    private final AtomicLong window = new AtomicLong(Long.MIN_VALUE);
    private final AtomicLong greatest = new AtomicLong();
    private volatile long before;

    void accept(long now, long value) {
        turn(now);
        if (value > greatest.get()) {
            greatest.accumulateAndGet(value, Math::max);
        }
    }

    long at(long now) {
        turn(now);
        return Math.max(before, greatest.get());
    }

    private void turn(long now) {
        long current = now >> WINDOW;
        long last = window.get();
        if (current > last && window.compareAndSet(last, current)) {
            long ended = greatest.getAndSet(0);
            before = current == last + 1 ? ended : 0;
        }
    }
}
