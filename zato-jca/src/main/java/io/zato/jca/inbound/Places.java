package io.zato.jca.inbound;

import java.util.concurrent.atomic.AtomicInteger;

/** The threads of all listeners: as many as the work manager has. With none free it would make whoever asks for one wait. */
final class Places {

    private final AtomicInteger taken = new AtomicInteger();
    private final int most;
    private final Runnable whenOneIsFree;

    Places(int most, Runnable whenOneIsFree) {
        this.most = most;
        this.whenOneIsFree = whenOneIsFree;
    }

    int most() {
        return most;
    }

    boolean take() {
        return taken.getAndUpdate(count -> Math.min(most, count + 1)) < most;
    }

    void free() {
        if (taken.getAndDecrement() == most) {
            whenOneIsFree.run();
        }
    }
}
