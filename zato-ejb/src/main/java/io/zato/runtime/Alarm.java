package io.zato.runtime;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Interrupts the thread that set it, unless it is ended in time; unlike a deadline it answers nobody, so alarms may stand within each other. */
public final class Alarm {

    private final Thread thread = Thread.currentThread();
    private Future<?> timer;
    private boolean ended;
    private boolean passed;

    private Alarm() {}

    /** Whether it has passed for the calling thread, which has not ended it. */
    synchronized boolean rings() {
        return passed && !ended && thread == Thread.currentThread();
    }

    static Alarm of(Duration time, ScheduledExecutorService timer) {
        Alarm alarm = new Alarm();
        alarm.timer = timer.schedule(alarm::pass, time.toMillis(), TimeUnit.MILLISECONDS);
        return alarm;
    }

    private synchronized void pass() {
        if (!ended) {
            passed = true;
            thread.interrupt();
        }
    }

    /** Whether it had passed; the thread is not interrupted any more, then or later. */
    public synchronized boolean end() {
        if (!ended) {
            ended = true;
            timer.cancel(false);
            if (passed) {
                Thread.interrupted();
            }
        }
        return passed;
    }
}
