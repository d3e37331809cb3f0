package io.zato.api.kind;

import java.time.Duration;

/** Size of a pool, how long a caller waits for a free connection, and how long an unused one is kept. */
public record Pooling(int size, Duration maxWait, Duration maxIdle) {

    public Pooling {
        if (size < 1) {
            throw new IllegalArgumentException("A pool needs a size of at least 1, not " + size);
        }
    }
}
