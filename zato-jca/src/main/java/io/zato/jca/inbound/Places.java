package io.zato.jca.inbound;

import java.util.concurrent.atomic.AtomicInteger;

/** The threads of all listeners: as many as the work manager has. With none free it would make whoever asks for one wait. */
final class Places {

    /** As in the server's configuration, long-running-threads of the work manager {@code zato}. */
    static final int MOST = 500;

    private final AtomicInteger taken = new AtomicInteger();
    private final Runnable whenOneIsFree;

    Places(Runnable whenOneIsFree) {
        this.whenOneIsFree = whenOneIsFree;
    }

    boolean take() {
        return taken.getAndUpdate(count -> Math.min(MOST, count + 1)) < MOST;
    }

    void free() {
        if (taken.getAndDecrement() == MOST) {
            whenOneIsFree.run();
        }
    }
}
