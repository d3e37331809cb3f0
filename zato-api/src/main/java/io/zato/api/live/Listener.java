package io.zato.api.live;

import java.time.Duration;
import java.util.Optional;

/**
 * A channel that takes messages from a source: a queue, a folder, a mailbox, a port. The resource adapter opens its consumers and
 * hands each message to the inbox; a source that is away is tried again for as long as the channel is active.
 */
public interface Listener extends Live {

    /** Name of the service that does the work. */
    String service();

    /** The most consumers at work at the same time, each on a thread of its own; at least 1. */
    int consumers();

    /**
     * One more consumer; one thread at a time asks. A source that accepts peers returns the next one's, empty when none came in
     * time; any other opens its own. What is thrown is shown to operators, and the source is tried again.
     */
    Optional<? extends Consumer> open(Duration patience) throws Exception;
}
