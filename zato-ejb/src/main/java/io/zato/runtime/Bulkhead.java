package io.zato.runtime;

import io.zato.api.problem.Problem;
import java.util.concurrent.atomic.AtomicInteger;

/** The places one way in has for calls at the same time, so that a partner that hangs takes these and no other's. */
final class Bulkhead {

    private static final int RETRY_AFTER = 1;

    private final String entrance;
    private final AtomicInteger taken = new AtomicInteger();

    /** {@code entrance} is how a refusal names it. */
    Bulkhead(String entrance) {
        this.entrance = entrance;
    }

    /** One call's place, used by one thread; closing it again does nothing. */
    final class Place implements AutoCloseable {

        private boolean held = true;

        @Override
        public void close() {
            if (held) {
                held = false;
                taken.decrementAndGet();
            }
        }
    }

    /** Calls at work now. */
    int inProgress() {
        return taken.get();
    }

    /** A place, to be closed; {@code Problem} 503 when all are taken; 0 is a fair share of the server. */
    Place enter(int places) {
        int most = places > 0 ? places : WorkerThreads.share();
        // not increment-then-look: a crowd of refused callers would hold places for a moment that somebody else could
        // have
        for (int now = taken.get(); now < most; now = taken.get()) {
            if (taken.compareAndSet(now, now + 1)) {
                return new Place();
            }
        }
        throw Problem.unavailable(
                entrance + " answers " + most + " calls at the same time and is at work on as many: call again later",
                RETRY_AFTER);
    }
}
