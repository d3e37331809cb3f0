package io.zato.lease;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A piece of work this server would do, and does while it is the owner; starts and stops come one after the other. */
final class Candidate {

    private static final Logger LOG = Logger.getLogger(Candidate.class.getName());
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final String name;
    private final Work work;
    private final Executor executor;
    private final Consumer<Tenure> release;

    private CompletableFuture<Void> done = CompletableFuture.completedFuture(null);
    private Tenure tenure;
    private boolean started;
    private long notBefore = System.nanoTime();

    /** {@code release} lets others have what this server could not start. */
    Candidate(String name, Work work, Executor executor, Consumer<Tenure> release) {
        this.name = name;
        this.work = work;
        this.executor = executor;
        this.release = release;
    }

    String name() {
        return name;
    }

    /** Whether it could become owner now. */
    synchronized boolean waits() {
        return tenure == null && System.nanoTime() - notBefore >= 0;
    }

    /** Becomes owner. */
    synchronized void begin(Tenure given) {
        tenure = given;
        done = done.thenRunAsync(() -> start(given), executor);
    }

    /** Is owner no more; the tenure there was, or null. Returns before the work has stopped. */
    synchronized Tenure end() {
        Tenure ended = tenure;
        tenure = null;
        if (ended != null) {
            done = done.thenRunAsync(this::stop, executor);
        }
        return ended;
    }

    /** Ends only what that session gave. */
    synchronized void end(Session session) {
        if (tenure != null && tenure.of(session)) {
            end();
        }
    }

    /** When everything asked for until now has been done. */
    synchronized CompletableFuture<Void> done() {
        return done;
    }

    private void start(Tenure given) {
        if (!given.valid()) {
            return;
        }
        try {
            started = true;
            work.start(given);
            LOG.fine(() -> name + " is done by this server, token " + given.token());
        } catch (Exception e) {
            LOG.log(Level.WARNING, name + " could not be started on this server and is left to another", e);
            stop();
            failed(given);
        }
    }

    private void failed(Tenure given) {
        synchronized (this) {
            notBefore = System.nanoTime() + AFTER_FAILURE.toNanos();
            if (tenure != given) {
                return;
            }
            tenure = null;
        }
        release.accept(given);
    }

    private void stop() {
        if (!started) {
            return;
        }
        started = false;
        try {
            work.stop();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, name + " did not stop properly", e);
        }
    }
}
