package io.zato.jca.inbound;

import io.zato.api.live.Consumer;
import jakarta.resource.spi.work.HintsContext;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkContext;
import jakarta.resource.spi.work.WorkContextProvider;
import java.io.EOFException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One thread of a listener: it opens a consumer, delivers what that receives, and opens another when it has come to its end. */
final class Member implements Work, WorkContextProvider {

    private static final Logger LOG = Logger.getLogger(Member.class.getName());
    private static final long serialVersionUID = 1L;

    /** How long a source is waited for at a time, and so how long stopping takes when nothing comes in. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private final transient Crew crew;
    private volatile boolean left;

    Member(Crew crew) {
        this.crew = crew;
    }

    /** A thread that is used for long does not count among those of short works. */
    @Override
    public List<WorkContext> getWorkContexts() {
        HintsContext hints = new HintsContext();
        hints.setName(crew.name());
        hints.setHint(HintsContext.LONGRUNNING_HINT, Boolean.TRUE);
        return List.of(hints);
    }

    @Override
    public void run() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // client libraries look for their parts through it
        thread.setContextClassLoader(crew.listener().getClass().getClassLoader());
        try {
            work();
        } catch (InterruptedException stopped) {
            thread.interrupt();
        } finally {
            left = true;
            crew.left();
            thread.setContextClassLoader(before);
        }
    }

    private void work() throws InterruptedException {
        boolean opener = true;
        while (!crew.over() && (opener || crew.mayOpen())) {
            Consumer consumer = opened();
            if (consumer != null) {
                consume(consumer);
            }
            opener = false;
        }
    }

    /** Null at the end of the crew. Whatever happens, the next thread may open one afterwards. */
    private Consumer opened() throws InterruptedException {
        Optional<? extends Consumer> consumer = Optional.empty();
        try {
            consumer = open();
            return consumer.orElse(null);
        } finally {
            crew.opened(consumer.isPresent());
        }
    }

    /** Empty at the end of the crew. */
    private Optional<? extends Consumer> open() throws InterruptedException {
        while (!crew.over()) {
            try {
                Optional<? extends Consumer> consumer = crew.listener().open(PATIENCE);
                if (consumer.isPresent()) {
                    return consumer;
                }
                crew.condition().works();
            } catch (InterruptedException stopped) {
                throw stopped;
            } catch (Exception | LinkageError failure) {
                crew.condition().failed(failure);
                crew.rest();
            }
        }
        return Optional.empty();
    }

    private void consume(Consumer consumer) throws InterruptedException {
        try (consumer;
                Deliveries deliveries = crew.endpoints().deliveries(crew, consumer)) {
            while (!crew.over()) {
                deliveries.next();
                crew.backoff().reset();
            }
        } catch (EOFException goodbye) {
            LOG.log(Level.FINE, "A peer of channel {0} has gone", crew.name());
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception | LinkageError failure) {
            crew.condition().failed(failure);
            crew.rest();
        }
    }

    /** The work manager says so at its end, and of each work that has come to an end by itself, which concerns nobody else. */
    @Override
    public void release() {
        if (!left) {
            crew.end();
        }
    }
}
