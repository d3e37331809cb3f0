package io.zato.cli.domain;

import io.zato.cli.environment.ServerStatus;
import java.time.Duration;
import java.util.Optional;

/** What the watchdog knows of one server. Seen by its thread and by those who ask, so every access holds its lock. */
final class Watched {
    /** Nanoseconds; a start that failed is tried again after one, two, four … of them. */
    private static final long FIRST_PAUSE = Duration.ofSeconds(5).toNanos();

    private static final int MOST_DOUBLINGS = 4;
    private static final int IN_VAIN = 4;

    /** Nanoseconds; a start that comes before the host controller has heard of the end waits for ever. */
    private static final long UNTIL_HEARD = Duration.ofSeconds(3).toNanos();

    private final ClusterServer member;
    private boolean wanted = true;
    private Optional<ProcessHandle> process = Optional.empty();
    private boolean ready;
    private boolean wasReady;
    private long lastReady;
    private boolean hangReported;
    private int starts;
    /** Starts since there was a process. */
    private int inVain;

    private long nextStart = System.nanoTime();

    Watched(ClusterServer member) {
        this.member = member;
    }

    ClusterServer member() {
        return member;
    }

    /** Takes in what is seen now. */
    void look(Optional<ProcessHandle> seen) {
        boolean answers = seen.isPresent() && ServerStatus.isReady(member.url());
        synchronized (this) {
            if (!seen.map(ProcessHandle::pid).equals(process.map(ProcessHandle::pid))) {
                wasReady = false;
                nextStart = seen.isPresent() ? nextStart : later(nextStart, System.nanoTime() + UNTIL_HEARD);
            }
            process = seen;
            inVain = seen.isPresent() ? 0 : inVain;
            ready = answers;
            if (answers) {
                wasReady = true;
                starts = 0;
                lastReady = System.nanoTime();
            }
        }
    }

    private static long later(long one, long other) {
        return one - other > 0 ? one : other;
    }

    synchronized void want(boolean run) {
        wanted = run;
        starts = 0;
        nextStart = System.nanoTime();
    }

    /** Whether it is to be started now; counts as a start, so that the next one comes later. */
    synchronized boolean startsNow() {
        if (!wanted || process.isPresent() || System.nanoTime() - nextStart < 0) {
            return false;
        }
        nextStart = System.nanoTime() + (FIRST_PAUSE << Math.min(starts, MOST_DOUBLINGS));
        starts++;
        inVain++;
        return true;
    }

    /** Whether so many starts in a row have brought no process that it is better to begin with another host controller. */
    synchronized boolean startsInVain() {
        return inVain > IN_VAIN && inVain % IN_VAIN == 1;
    }

    /** Alive, once ready, and not ready for that long; true only once until it is ready again. */
    synchronized boolean beginsToHang(Duration patience) {
        boolean hangs = wanted && process.isPresent() && wasReady && !ready;
        if (!hangs || hangReported || System.nanoTime() - lastReady <= patience.toNanos()) {
            return false;
        }
        hangReported = true;
        return true;
    }

    /** True only once after {@link #beginsToHang} was. */
    synchronized boolean endsToHang() {
        boolean ends = ready && hangReported;
        hangReported &= !ready;
        return ends;
    }

    synchronized boolean isStarting() {
        return process.isPresent() && !wasReady;
    }

    synchronized Optional<ProcessHandle> process() {
        return process;
    }

    /** What people are told. */
    synchronized String state() {
        if (ready) {
            return "running";
        }
        if (process.isPresent()) {
            return wasReady ? "unready" : "starting";
        }
        if (!wanted) {
            return "stopped";
        }
        return starts > 1 ? "failed" : "starting";
    }
}
