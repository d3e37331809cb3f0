package io.zato.api.live;

import java.util.Optional;

/** A listener at work. */
public interface Listening extends AutoCloseable {

    /** Why no messages come in at the moment; empty when nothing is wrong. */
    Optional<String> failure();

    /** Has it take no further messages; returns at once. */
    void stop();

    /** Stops, and closes the listener when the messages in work are dealt with; waits for that, two seconds at most. */
    @Override
    void close();
}
