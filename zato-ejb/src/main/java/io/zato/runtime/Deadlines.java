package io.zato.runtime;

import io.zato.api.problem.Problem;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The clock of all calls. It looks at every running call now and then instead of keeping a task for each: there are never more
 * than there are threads, so a look costs less than the tasks would, and the same set tells which threads do not end.
 */
@ApplicationScoped
public class Deadlines {

    private static final Logger LOG = Logger.getLogger(Deadlines.class.getName());
    private static final int TICK_MILLIS = 50;

    private final Set<Deadline> running = ConcurrentHashMap.newKeySet();
    private final Set<Alarm> alarms = ConcurrentHashMap.newKeySet();
    private ScheduledThreadPoolExecutor clock;
    private ExecutorService tellers;

    @PostConstruct
    public void start() {
        clock = new ScheduledThreadPoolExecutor(1, work -> thread(work, "zato-clock"));
        clock.setRemoveOnCancelPolicy(true);
        // a caller who does not read its 504 must not stop the clock
        tellers = Executors.newCachedThreadPool(work -> thread(work, "zato-time-is-up"));
        clock.scheduleWithFixedDelay(this::look, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    public void stop() {
        clock.shutdown();
        tellers.shutdown();
    }

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** The calling thread's deadline, to be given to {@link #end}; {@code refusal} is called with 504, in another thread, when it passes. */
    public Deadline begin(Deadline.Work work, Duration limit, Consumer<Problem> refusal) {
        Deadline deadline = new Deadline(work, limit, refusal);
        running.add(deadline);
        return deadline;
    }

    /** What the service answers in the calling thread, which is interrupted after that time; {@code Problem} 504 then. */
    public <T> T limited(String service, Duration time, Callable<T> work) throws Exception {
        if (time.isZero() || time.isNegative()) {
            throw new IllegalArgumentException("A timeout must be longer than zero, not " + time);
        }
        Alarm alarm = Alarm.of(time, clock);
        alarms.add(alarm);
        Exception failure = null;
        try {
            T answer = work.call();
            if (!alarm.end()) {
                return answer;
            }
        } catch (Exception e) {
            failure = e;
        } finally {
            end(alarm);
        }
        if (failure != null && !alarm.end()) {
            throw failure;
        }
        throw new Problem(
                504, "Service '" + service + "' did not answer within its " + time.toMillis() + " ms", failure);
    }

    /** The thread is interrupted still if another of its times is up: the two interrupts were one. */
    private void end(Alarm alarm) {
        alarms.remove(alarm);
        if (alarm.end()
                && (alarms.stream().anyMatch(Alarm::rings) || running.stream().anyMatch(Deadline::rings))) {
            Thread.currentThread().interrupt();
        }
    }

    /** The last thing the thread does for its call. */
    public void end(Deadline deadline) {
        running.remove(deadline);
        Deadline.clearInterrupt();
        if (deadline.expired()) {
            LOG.log(Level.INFO, "{0} has ended after {1,number,#} ms", new Object[] {
                name(deadline), deadline.elapsedMillis()
            });
        }
    }

    /** Calls whose time was up and whose threads are still at it, the oldest first. */
    public List<StuckCall> stuck() {
        List<StuckCall> stuck = new ArrayList<>();
        for (Deadline deadline : running) {
            StuckCall call = deadline.expired() ? deadline.stuck() : null;
            // a thread that has ended may be at another call's work by now
            if (call != null && running.contains(deadline)) {
                stuck.add(call);
            }
        }
        stuck.sort(Comparator.comparing(StuckCall::since));
        return stuck;
    }

    private void look() {
        long now = System.nanoTime();
        for (Deadline deadline : running) {
            if (deadline.expire(now)) {
                tell(deadline);
            }
        }
    }

    private void tell(Deadline deadline) {
        try {
            tellers.execute(() -> answer(deadline));
        } catch (RuntimeException | OutOfMemoryError noThread) {
            LOG.log(Level.WARNING, "No thread of its own for a 504", noThread);
            answer(deadline);
        }
    }

    private static void answer(Deadline deadline) {
        try (CidInLog logged = new CidInLog(deadline.work().cid())) {
            LOG.log(Level.WARNING, "{0} had no answer in time: 504, and its thread is interrupted", name(deadline));
            deadline.tell();
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "The caller of " + name(deadline) + " did not take the 504", e);
        }
    }

    private static String name(Deadline deadline) {
        Deadline.Work work = deadline.work();
        return "Service " + work.service() + " on channel " + work.channel() + ", cid " + work.cid() + ",";
    }
}
