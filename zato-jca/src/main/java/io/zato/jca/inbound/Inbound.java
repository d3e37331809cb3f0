package io.zato.jca.inbound;

import io.zato.api.live.Listener;
import io.zato.api.live.Listening;
import io.zato.api.live.Recoverable;
import io.zato.api.live.XaListener;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Every open listener, and the endpoint their messages go to. The container activates that after the definitions were started,
 * and may take it away again: listeners wait for it.
 */
public final class Inbound {

    private static final Logger LOG = Logger.getLogger(Inbound.class.getName());
    private static final Duration LONGEST_END = Duration.ofSeconds(30);

    private final Set<OpenListener> open = ConcurrentHashMap.newKeySet();
    private final Places places;
    private volatile Container container;
    private volatile MessageEndpointFactory endpoints;

    /** With that many threads for all listeners together. */
    public Inbound(int threads) {
        places = new Places(threads, () -> open.forEach(OpenListener::hire));
    }

    public void start(Container container) {
        this.container = container;
    }

    /** Written after the set and read after it in the other order below, so that one of the two sees the other. */
    public Listening open(String name, Listener listener) {
        OpenListener opened = new OpenListener(name, listener, places, open::remove);
        open.add(opened);
        MessageEndpointFactory present = endpoints;
        if (present != null) {
            opened.begin(container, present);
        }
        return opened;
    }

    public void activate(MessageEndpointFactory factory) {
        endpoints = factory;
        open.forEach(listener -> listener.begin(container, factory));
    }

    /** Returns when nothing is delivered any more; what is open waits for the next activation. */
    public void deactivate() {
        endpoints = null;
        open.forEach(OpenListener::suspend);
        awaitEnd();
    }

    public void stop() {
        open.forEach(OpenListener::stop);
        open.forEach(OpenListener::close);
        awaitEnd();
    }

    private void awaitEnd() {
        long deadline = System.nanoTime() + LONGEST_END.toNanos();
        for (OpenListener listener : open) {
            Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            if (!listener.awaitEnd(left)) {
                LOG.log(Level.WARNING, "Channel {0} has messages in work that do not end", listener.name());
            }
        }
    }

    /** The systems behind open listeners that may keep transactions in doubt, each once. */
    public Stream<Recoverable> systems() {
        return open.stream()
                .map(OpenListener::listener)
                .filter(XaListener.class::isInstance)
                .map(listener -> ((XaListener) listener).system())
                .distinct();
    }
}
