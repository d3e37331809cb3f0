package io.zato.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether this server follows the changes in the database: what runs goes on running while it does not. */
@ApplicationScoped
public class Following {

    /** A look takes milliseconds and comes every two seconds: after this long without one the database hangs. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Since when the database does not answer, and what it said. */
    public record Lost(Instant since, String reason) {}

    private volatile Instant seen = Instant.now();
    private volatile Lost lost;

    /** The database answered. */
    public void seen() {
        seen = Instant.now();
        lost = null;
    }

    /** The database did not answer; the first reason is kept. */
    public void lost(RuntimeException reason) {
        if (lost == null) {
            lost = new Lost(Instant.now(), String.valueOf(reason.getMessage()));
        }
    }

    /** Empty while the database answers. */
    public Optional<Lost> lost() {
        Lost known = lost;
        if (known != null) {
            return Optional.of(known);
        }
        Instant last = seen;
        return last.plus(PATIENCE).isBefore(Instant.now())
                ? Optional.of(new Lost(last, "it does not answer at all"))
                : Optional.empty();
    }
}
