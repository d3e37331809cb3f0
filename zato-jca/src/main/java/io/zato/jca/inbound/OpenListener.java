package io.zato.jca.inbound;

import io.zato.api.live.Listener;
import io.zato.api.live.Listening;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One listener from its opening to its end; a crew works for it whenever there is an endpoint. */
final class OpenListener implements Listening {

    private static final Logger LOG = Logger.getLogger(OpenListener.class.getName());

    /** A consumer that waits for a message notices the end within its patience. */
    private static final Duration UNTIL_IDLE = Member.PATIENCE.plusMillis(500);

    private final String name;
    private final Listener listener;
    private final Places places;
    private final Consumer<OpenListener> whenClosed;
    private final Condition condition;
    private final AtomicReference<Crew> crew = new AtomicReference<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean stopped;

    OpenListener(String name, Listener listener, Places places, Consumer<OpenListener> whenClosed) {
        this.name = name;
        this.listener = listener;
        this.places = places;
        this.whenClosed = whenClosed;
        this.condition = new Condition(name);
    }

    String name() {
        return name;
    }

    Listener listener() {
        return listener;
    }

    /** Has messages delivered there; does nothing when they are already. */
    void begin(Container container, MessageEndpointFactory endpoints) {
        Crew fresh = new Crew(name, listener, condition, places, new Endpoints(endpoints, container.transactions()));
        if (!crew.compareAndSet(null, fresh)) {
            return;
        }
        fresh.begin(container.threads());
        if (stopped) {
            fresh.end();
        }
    }

    /** One more consumer, where there was no place for it before. */
    void hire() {
        Crew present = crew.get();
        if (present != null) {
            present.hire();
        }
    }

    @Override
    public Optional<String> failure() {
        return condition.failure();
    }

    @Override
    public void stop() {
        stopped = true;
        suspend();
    }

    void suspend() {
        Crew present = crew.get();
        if (present != null) {
            present.end();
        }
    }

    /** Waits for the messages in work; false when they take longer. */
    boolean awaitEnd(Duration patience) {
        Crew present = crew.get();
        if (present == null) {
            return true;
        }
        try {
            present.ended().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return crew.compareAndSet(present, null);
        } catch (TimeoutException | ExecutionException late) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        stop();
        Crew present = crew.get();
        CompletableFuture<Void> end = present == null ? CompletableFuture.completedFuture(null) : present.ended();
        end.thenRun(this::closeListener);
        if (!awaitEnd(UNTIL_IDLE)) {
            LOG.log(Level.INFO, "Channel {0} ends when the messages in work are dealt with", name);
        }
    }

    private void closeListener() {
        try {
            listener.close();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "Channel " + name + " did not close", e);
        } finally {
            whenClosed.accept(this);
        }
    }
}
