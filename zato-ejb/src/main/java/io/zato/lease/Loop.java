package io.zato.lease;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A thread that does one thing again and again: after the pause that the last time asked for, or at once when it is called. */
public final class Loop implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Loop.class.getName());
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Supplier<Duration> step;
    private final Semaphore calls = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;

    /** {@code step} answers how long to pause; it is not done before {@link #start}. */
    public Loop(String name, ThreadFactory threads, Supplier<Duration> step) {
        this.step = step;
        thread = threads.newThread(this::run);
        thread.setName(name);
        thread.setDaemon(true);
    }

    /** Does it for the first time. */
    public void start() {
        thread.start();
    }

    /** Has it done now, or once more when it is being done. */
    public void call() {
        if (calls.availablePermits() == 0) {
            calls.release();
        }
    }

    /** Ends it; what is being done is interrupted. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        while (!closed) {
            try {
                calls.tryAcquire(once().toMillis(), TimeUnit.MILLISECONDS);
                calls.drainPermits();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private Duration once() {
        try {
            return step.get();
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, thread.getName() + " failed and will be tried again", e);
            return AFTER_FAILURE;
        }
    }
}
