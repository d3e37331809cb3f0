package io.zato.api.live;

import java.time.Duration;
import java.util.Optional;

/** One conversation with a source; used by one thread. */
public interface Consumer extends AutoCloseable {

    /**
     * The next message, empty when none came in time. Throws EOFException when the other side has ended the conversation;
     * whatever else it throws means that it broke. After either it is closed and another one opened.
     */
    Optional<? extends Arrival> receive(Duration patience) throws Exception;
}
