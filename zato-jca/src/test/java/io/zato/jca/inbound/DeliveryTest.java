package io.zato.jca.inbound;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.live.Recoverable;
import io.zato.api.live.XaConsumer;
import io.zato.api.live.XaListener;
import io.zato.api.live.XaSession;
import io.zato.api.problem.Problem;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.transaction.xa.XAResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of one message: its source hears the truth, and only after the transaction has ended. */
class DeliveryTest {

    private final FakeContainer container = new FakeContainer();
    private final Inbound inbound = new Inbound(10);
    private final FakeQueue queue = new FakeQueue(1);

    @BeforeEach
    void start() {
        inbound.start(container.container());
        inbound.activate(container.endpoints());
    }

    @AfterEach
    void stop() {
        inbound.stop();
        container.close();
    }

    @Test
    void aMessageIsAcknowledgedWhenItsWorkIsCommitted() {
        container.work(message -> message.answer("done"));
        queue.messages.add("a");
        inbound.open("orders", queue);

        await().until(() -> queue.told.size() == 2);
        assertEquals(List.of("a answered", "a accepted"), queue.told);
        assertTrue(container.history.contains("endpoint"));
    }

    @Test
    void aTransactionThatDoesNotBeginIsNotLeftToTheThread() {
        container.refusesBranches = true;
        queue.messages.add("a");
        inbound.open("orders", queue);
        await().until(() -> queue.attempts.get() >= 2);

        container.refusesBranches = false;
        queue.messages.add("b");
        await().until(() -> queue.told.equals(List.of("b accepted")));
        assertFalse(container.history.contains("begun twice"));
    }

    @Test
    void theAcknowledgementIsNoPartOfTheTransaction() {
        List<Boolean> inside = new CopyOnWriteArrayList<>();
        FakeQueue watched = new FakeQueue(1) {
            @Override
            public Optional<QueueConsumer> open(Duration patience) {
                return Optional.of(new QueueConsumer() {
                    @Override
                    public Optional<Received> receive(Duration wait) throws Exception {
                        inside.add(container.inTransaction());
                        return super.receive(wait);
                    }
                });
            }
        };
        container.work(message -> inside.add(container.inTransaction()));
        watched.messages.add("a");
        inbound.open("orders", watched);

        await().until(() -> inside.size() >= 3);
        assertEquals(List.of(false, true, false), inside.subList(0, 3));
    }

    @Test
    void aProblemOfTheServiceIsWhyTheMessageIsRefused() {
        container.work(message -> {
            throw new Problem(409, "there is such an order already");
        });
        queue.messages.add("a");
        inbound.open("orders", queue);

        await().until(() -> !queue.told.isEmpty());
        assertEquals(List.of("a refused: there is such an order already"), queue.told);
    }

    @Test
    void aTransactionThatIsRolledBackRefusesThoughNobodyThrew() {
        container.work(message -> container.spoil());
        queue.messages.add("a");
        inbound.open("orders", queue);

        await().until(() -> !queue.told.isEmpty());
        assertEquals(List.of("a refused: The work on the message was rolled back"), queue.told);
    }

    @Test
    void theNextMessageIsTakenAfterARefusal() {
        container.work(message -> {
            if (message.id().equals("a")) {
                throw new IllegalStateException("no");
            }
        });
        queue.messages.addAll(List.of("a", "b"));
        inbound.open("orders", queue);

        await().until(() -> queue.told.size() == 2);
        assertEquals(List.of("a refused: The message could not be worked on", "b accepted"), queue.told);
        assertEquals(1, queue.attempts.get());
    }

    @Test
    void aSourceWithTransactionsIsAskedInsideOne() {
        XaQueue source = new XaQueue();
        source.messages.add("a");
        inbound.open("orders", source);

        await().until(() -> source.told.contains("a accepted"));
        assertTrue(source.insideWhenAsked);
        assertTrue(container.history.contains("xa endpoint"));
    }

    @Test
    void recoveryAsksEachSystemOnce() {
        inbound.open("orders", new XaQueue());
        inbound.open("invoices", new XaQueue());
        inbound.open("files", queue);
        assertEquals(List.of(new Broker("one")), inbound.systems().toList());
    }

    @Test
    void aSourceThatBreaksInATransactionLeavesNothingOfIt() {
        XaQueue source = new XaQueue();
        source.breaks = new IOException("reset by peer");
        var listening = inbound.open("orders", source);

        await().until(() -> listening.failure().isPresent());
        assertEquals("IOException: reset by peer", listening.failure().orElseThrow());
        source.breaks = null;
        source.messages.add("a");
        await().atMost(Duration.ofSeconds(20)).until(() -> source.told.contains("a accepted"));
        assertFalse(listening.failure().isPresent());
    }

    private record Broker(String name) implements Recoverable {
        @Override
        public XaSession connect() throws IOException {
            throw new IOException("nobody asks");
        }
    }

    private final class XaQueue extends FakeQueue implements XaListener {

        private volatile boolean insideWhenAsked;

        XaQueue() {
            super(1);
        }

        @Override
        public Recoverable system() {
            return new Broker("one");
        }

        @Override
        public Optional<XaConsumer> open(Duration patience) {
            return Optional.of(new InTransaction());
        }

        private final class InTransaction extends QueueConsumer implements XaConsumer {

            @Override
            public Optional<Received> receive(Duration patience) throws Exception {
                insideWhenAsked = container.inTransaction();
                return super.receive(patience);
            }

            @Override
            public XAResource branch() {
                return (XAResource) Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {XAResource.class}, (self, method, given) -> null);
            }
        }
    }
}
