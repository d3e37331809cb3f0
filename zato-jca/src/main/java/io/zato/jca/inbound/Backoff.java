package io.zato.jca.inbound;

import java.time.Duration;

/** How long to wait before a source is tried again: longer each time, up to half a minute. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private volatile Duration next = FIRST;

    Duration next() {
        Duration now = next;
        Duration doubled = now.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return now;
    }

    /** It has worked. */
    void reset() {
        if (next != FIRST) {
            next = FIRST;
        }
    }
}
