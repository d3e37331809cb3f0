package io.zato.enmasse;

import io.zato.api.problem.Problem;
import io.zato.object.Progress;
import io.zato.schema.Durations;
import io.zato.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** One import at a time on this server: another waits, as both would fill the memory and the second would find the first one's objects. */
@ApplicationScoped
public class Turns {

    private static final String PATIENCE = "zato.import.patience";

    private final Semaphore turn = new Semaphore(1, true);
    private volatile Progress running;

    /** The right to import, until it is closed; tells how far the import is. */
    public record Turn(Progress progress, Runnable release) implements AutoCloseable {

        @Override
        public void close() {
            release.run();
        }
    }

    /** {@code Problem} 409 naming the import that runs when it does not end in {@code zato.import.patience}. */
    public Turn take(String who) {
        if (!taken(patience())) {
            String other = running()
                    .map(state -> "The import of " + state.who() + " that runs since " + state.since())
                    .orElse("Another import");
            throw Problem.conflict("Nothing was imported. " + other + " is not done yet: try again later,"
                    + " or let imports wait longer for each other (ZATO_IMPORT_PATIENCE)");
        }
        Progress progress = new Progress(who);
        running = progress;
        return new Turn(progress, this::release);
    }

    private void release() {
        running = null;
        turn.release();
    }

    /** How far the import is that runs now; empty when there is none. */
    public Optional<Progress.State> running() {
        return Optional.ofNullable(running).map(Progress::state);
    }

    private static Duration patience() {
        String given = Settings.text(PATIENCE).orElse("60s");
        try {
            return Durations.parse(given);
        } catch (IllegalArgumentException e) {
            throw new Problem(500, "Nothing was imported. The setting " + PATIENCE + " " + e.getMessage(), e);
        }
    }

    private boolean taken(Duration patience) {
        try {
            return turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
