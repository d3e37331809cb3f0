package io.zato.jca.inbound;

import io.zato.api.live.Listener;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that work for one listener. One at a time opens a consumer; who has one lets the next thread begin, up to the
 * listener's number. So a source that is away is tried by one thread, and a port nobody calls costs one.
 */
final class Crew {

    private final String name;
    private final Listener listener;
    private final Condition condition;
    private final Places places;
    private final Endpoints endpoints;
    private final AtomicInteger members = new AtomicInteger();
    private final AtomicBoolean opening = new AtomicBoolean();
    private final CountDownLatch ending = new CountDownLatch(1);
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Backoff backoff = new Backoff();
    private volatile WorkManager threads;

    Crew(String name, Listener listener, Condition condition, Places places, Endpoints endpoints) {
        this.name = name;
        this.listener = listener;
        this.condition = condition;
        this.places = places;
        this.endpoints = endpoints;
    }

    void begin(WorkManager manager) {
        threads = manager;
        hire();
    }

    /** One more member, which begins by opening a consumer; nothing when another is at that, or there are enough. */
    void hire() {
        if (over() || !opening.compareAndSet(false, true)) {
            return;
        }
        if (members.getAndUpdate(count -> Math.min(listener.consumers(), count + 1)) >= listener.consumers()) {
            opening.set(false);
            return;
        }
        if (!places.take()) {
            leave();
            condition.failed(
                    "all " + places.most()
                            + " threads of the server's listeners are taken; lower the number of consumers",
                    null);
            return;
        }
        schedule();
    }

    private void schedule() {
        try {
            threads.scheduleWork(new Member(this), WorkManager.INDEFINITE, null, null);
        } catch (WorkException refused) {
            places.free();
            leave();
            condition.failed(refused);
        }
    }

    private void leave() {
        opening.set(false);
        members.decrementAndGet();
        letGo();
    }

    /** Whether this thread may open the next consumer. */
    boolean mayOpen() {
        return opening.compareAndSet(false, true);
    }

    /** This thread has a consumer, or gives up; the next may try. */
    void opened(boolean success) {
        opening.set(false);
        if (success) {
            condition.works();
            hire();
        }
    }

    /** The last thing a member does: another takes over, unless it is the end. */
    void left() {
        members.decrementAndGet();
        places.free();
        hire();
        letGo();
    }

    private void letGo() {
        if (over() && members.get() == 0) {
            ended.complete(null);
        }
    }

    boolean over() {
        return ending.getCount() == 0;
    }

    /** Waits as long as trying again has to; ends early at the end. */
    void rest() throws InterruptedException {
        ending.await(backoff.next().toMillis(), TimeUnit.MILLISECONDS);
    }

    void end() {
        ending.countDown();
        letGo();
    }

    /** Completed when the last message in work is dealt with. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    String name() {
        return name;
    }

    Listener listener() {
        return listener;
    }

    Condition condition() {
        return condition;
    }

    Endpoints endpoints() {
        return endpoints;
    }

    Backoff backoff() {
        return backoff;
    }
}
