package io.zato.runtime;

import io.zato.api.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The time one call has, and its one reply: the service's thread or the clock takes it, and what comes second is dropped. */
final class Deadline implements AutoCloseable {

    /** The longest anybody can ask for; beyond, nanoseconds overflow. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private static final int FRAMES = 60;

    private enum Taker {
        NOBODY,
        SERVICE,
        CLOCK
    }

    /** What the call is at. */
    record Work(String service, String channel, String cid) {}

    private final Work work;
    private final Duration limit;
    private final Consumer<Problem> refusal;
    private final Thread thread = Thread.currentThread();
    private final long started = System.nanoTime();
    private final long nanos;
    private final AtomicReference<Taker> reply = new AtomicReference<>(Taker.NOBODY);
    private final CompletableFuture<Void> told = new CompletableFuture<>();
    private volatile Instant since;

    /** Of the calling thread, from now on. */
    Deadline(Work work, Duration limit, Consumer<Problem> refusal) {
        this.work = work;
        this.limit = limit.compareTo(LONGEST) < 0 ? limit : LONGEST;
        this.nanos = this.limit.toNanos();
        this.refusal = refusal;
    }

    /** Takes the reply for the service, whose thread then writes it without being interrupted; false when the clock was first. */
    boolean take() {
        boolean first = reply.compareAndSet(Taker.NOBODY, Taker.SERVICE);
        if (first) {
            clearInterrupt();
        }
        return first;
    }

    /** Takes the reply for the clock and interrupts the thread when the time is up; false when it is not, or the service was first. */
    boolean expire(long now) {
        if (now - started < nanos || !reply.compareAndSet(Taker.NOBODY, Taker.CLOCK)) {
            return false;
        }
        since = Instant.now();
        thread.interrupt();
        return true;
    }

    /** Answers the caller after {@link #expire}. */
    void tell() {
        try {
            refusal.accept(new Problem(504, "The service did not answer within " + limit.toMillis() + " ms"));
        } finally {
            told.complete(null);
        }
    }

    /** Ends the thread's part: returns when the caller has the reply, whoever gave it, and no interrupt can come any more. */
    @Override
    public void close() {
        if (reply.get() == Taker.CLOCK) {
            told.join();
        }
        clearInterrupt();
    }

    /** Whatever set it: the thread's next request must not pay for this one. */
    static void clearInterrupt() {
        Thread.interrupted();
    }

    /** Whether the clock was first. */
    boolean expired() {
        return since != null;
    }

    /** Whether it has passed for the calling thread. */
    boolean rings() {
        return expired() && thread == Thread.currentThread();
    }

    Work work() {
        return work;
    }

    long elapsedMillis() {
        return (System.nanoTime() - started) / 1_000_000;
    }

    /** What its thread is at; right only if the call has not ended meanwhile. */
    StuckCall stuck() {
        List<String> stack = Arrays.stream(thread.getStackTrace())
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .toList();
        return new StuckCall(work.service(), work.channel(), work.cid(), since, stack);
    }
}
