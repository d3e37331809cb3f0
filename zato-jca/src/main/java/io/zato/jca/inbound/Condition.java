package io.zato.jca.inbound;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Whether a listener reaches its source. A change is logged, once, however many consumers notice it. */
final class Condition {

    private static final Logger LOG = Logger.getLogger(Condition.class.getName());

    private final String channel;
    private final AtomicReference<String> failure = new AtomicReference<>();

    Condition(String channel) {
        this.channel = channel;
    }

    Optional<String> failure() {
        return Optional.ofNullable(failure.get());
    }

    void failed(Throwable cause) {
        failed(said(cause), cause);
    }

    void failed(String reason, Throwable cause) {
        if (failure.getAndSet(reason) == null) {
            LOG.log(Level.WARNING, "Channel " + channel + " takes no messages and tries again: " + reason);
            LOG.log(Level.FINE, "Channel " + channel, cause);
        }
    }

    void works() {
        if (failure.get() != null && failure.getAndSet(null) != null) {
            LOG.log(Level.INFO, "Channel {0} takes messages again", channel);
        }
    }

    static String said(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        return cause.getMessage() == null ? name : name + ": " + cause.getMessage();
    }
}
