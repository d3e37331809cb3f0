package io.zato.cluster;

import io.zato.runtime.StuckCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A server as it last told about itself; {@code silent} is how long ago that was, by the clock of the database. */
public record Server(
        String name,
        String incarnation,
        String url,
        long pid,
        String version,
        String java,
        String told,
        Instant started,
        long revision,
        int pending,
        List<Failing> failing,
        List<StuckCall> stuck,
        Duration silent) {

    /** Three heartbeats. */
    private static final Duration STALE = Duration.ofSeconds(6);

    private static final Duration GONE = Duration.ofSeconds(60);

    /** running or starting; stale when it has been silent for some seconds, gone when it stopped or was silent for a minute. */
    public String state() {
        if (told.equals(Report.GONE) || silent.compareTo(GONE) > 0) {
            return Report.GONE;
        }
        return silent.compareTo(STALE) > 0 ? "stale" : told;
    }

    /** Whether it can be expected to take part in what happens now. */
    public boolean alive() {
        return state().equals(told) && !told.equals(Report.GONE);
    }

    boolean runs() {
        return state().equals(Report.RUNNING);
    }
}
