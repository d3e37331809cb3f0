package io.zato.lease;

import java.time.Duration;

/**
 * The time in which this server may hold leases; each renewal prolongs it. It is over here, by the clock of this JVM, one
 * second before others may see it over by the clock of the database.
 */
final class Session {

    /** How long others wait for a server that is silent. */
    static final Duration LIFE = Duration.ofMillis(3500);

    private static final Duration MARGIN = Duration.ofSeconds(1);

    private final String id;
    private volatile long end;
    private volatile boolean over;

    /** {@code asked} is when the database was asked, by {@link System#nanoTime}: before it reckoned the expiry. */
    Session(String id, long asked) {
        this.id = id;
        renewed(asked);
    }

    String id() {
        return id;
    }

    void renewed(long asked) {
        end = asked + LIFE.minus(MARGIN).toNanos();
    }

    /** A session that was over once is never alive again, whatever a renewal under way answers. */
    boolean alive() {
        return !over && end - System.nanoTime() > 0;
    }

    /** How long it lives unless it is renewed; negative when it should be over. */
    Duration remaining() {
        return Duration.ofNanos(end - System.nanoTime());
    }

    void over() {
        over = true;
    }
}
