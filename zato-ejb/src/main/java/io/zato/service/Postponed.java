package io.zato.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Files that could not be deployed for a reason that is not theirs: told once for each change of theirs, tried again later. */
final class Postponed {

    private static final Logger LOG = Logger.getLogger(Postponed.class.getName());

    private record Failure(FileState state, long nanos) {}

    private final Duration pause;
    private final Map<Path, Failure> failures = new HashMap<>();

    Postponed(Duration pause) {
        this.pause = pause;
    }

    /** Whether it is too early to try it again as it is. */
    boolean has(Path file, FileState state) {
        Failure last = failures.get(file);
        return last != null && last.state().equals(state) && System.nanoTime() - last.nanos() < pause.toNanos();
    }

    void add(Path file, FileState state, Exception reason) {
        Failure before = failures.put(file, new Failure(state, System.nanoTime()));
        boolean told = before != null && before.state().equals(state);
        LOG.log(
                told ? Level.FINE : Level.WARNING,
                file + " cannot be deployed at the moment, it is tried again every " + pause.toSeconds() + " s",
                reason);
    }
}
