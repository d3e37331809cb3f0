package io.zato.service;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Interrupts the thread that set it, unless it is ended in time. */
final class Deadline {

    private final Thread thread = Thread.currentThread();
    private Future<?> alarm;
    private boolean ended;
    private boolean passed;

    private Deadline() {}

    static Deadline of(Duration time, ScheduledExecutorService timer) {
        Deadline deadline = new Deadline();
        deadline.alarm = timer.schedule(deadline::pass, time.toMillis(), TimeUnit.MILLISECONDS);
        return deadline;
    }

    private synchronized void pass() {
        if (!ended) {
            passed = true;
            thread.interrupt();
        }
    }

    /** Whether it had passed; the thread is not interrupted any more, then or later. */
    synchronized boolean end() {
        if (!ended) {
            ended = true;
            alarm.cancel(false);
            if (passed) {
                Thread.interrupted();
            }
        }
        return passed;
    }
}
