package io.zato.jca.inbound;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.live.Consumer;
import io.zato.api.live.Listening;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Listeners as they open, fail, recover, accept and end. */
class ListeningTest {

    private final FakeContainer container = new FakeContainer();
    private final Inbound inbound = new Inbound(60);

    @BeforeEach
    void start() {
        inbound.start(container.container());
    }

    @AfterEach
    void stop() {
        inbound.stop();
        container.close();
    }

    private void activate() {
        inbound.activate(container.endpoints());
    }

    @Test
    void aListenerWaitsForTheInbox() {
        FakeQueue queue = new FakeQueue(1);
        queue.messages.add("a");
        inbound.open("orders", queue);
        assertEquals(0, queue.attempts.get());

        activate();
        await().until(() -> queue.told.contains("a accepted"));
    }

    @Test
    void anInboxThatGoesAndComesAgainFindsTheListener() {
        FakeQueue queue = new FakeQueue(2);
        inbound.open("orders", queue);
        activate();
        await().until(() -> queue.open.get() == 2);

        inbound.deactivate();
        assertEquals(0, queue.open.get());

        queue.messages.add("a");
        activate();
        await().until(() -> queue.told.contains("a accepted"));
    }

    @Test
    void asManyConsumersWorkAsTheListenerWants() throws InterruptedException {
        activate();
        FakeQueue queue = new FakeQueue(8);
        CountDownLatch all = new CountDownLatch(8);
        container.work(message -> {
            all.countDown();
            all.await();
        });
        for (int i = 0; i < 8; i++) {
            queue.messages.add("m" + i);
        }
        inbound.open("orders", queue);

        assertTrue(all.await(10, TimeUnit.SECONDS));
        await().until(() -> queue.told.size() == 8);
        assertEquals(8, queue.open.get());
    }

    @Test
    void aSourceThatIsAwayIsTriedByOneThreadSaidAndFoundAgain() {
        activate();
        FakeQueue queue = new FakeQueue(8);
        queue.away = new IOException("Connection refused");
        Listening listening = inbound.open("orders", queue);

        await().until(() -> queue.attempts.get() >= 2);
        assertEquals(1, container.threads.get());
        assertEquals("IOException: Connection refused", listening.failure().orElseThrow());

        queue.away = null;
        await().atMost(Duration.ofSeconds(20)).until(() -> queue.open.get() == 8);
        assertTrue(listening.failure().isEmpty());
    }

    @Test
    void consumersThatBreakAreReplacedAllOfThem() {
        activate();
        FakeQueue queue = new FakeQueue(4);
        Listening listening = inbound.open("orders", queue);
        await().until(() -> queue.open.get() == 4);

        queue.breaks = new IOException("reset by peer");
        await().until(() -> listening.failure().isPresent());
        queue.breaks = null;

        await().atMost(Duration.ofSeconds(20)).until(() -> queue.open.get() == 4);
        await().until(() -> listening.failure().isEmpty());
    }

    @Test
    void aMissingClientLibraryIsAFailureToo() {
        activate();
        FakeQueue queue = new FakeQueue(1) {
            @Override
            public Optional<Consumer> open(Duration patience) {
                throw new NoClassDefFoundError("com/rabbitmq/client/Connection");
            }
        };
        Listening listening = inbound.open("orders", queue);
        await().until(() -> listening.failure().isPresent());
    }

    @Test
    void aPeerIsServedWhileTheNextIsAwaited() {
        activate();
        FakePort port = new FakePort(2);
        Listening listening = inbound.open("port", port);
        await().until(() -> container.threads.get() == 1);

        port.peers.addAll(List.of("ann", "bob", "cid"));
        await().until(() -> port.open.get() == 2);
        assertEquals(2, container.threads.get());
        assertEquals(1, port.peers.size());

        port.hangUp = true;
        await().until(() -> port.peers.isEmpty() && port.open.get() == 0);
        assertTrue(listening.failure().isEmpty());

        // the thread that had no more to do has left, and taken nobody with it
        await().until(() -> container.threads.get() == 1);
        port.peers.add("dan");
        await().until(port.peers::isEmpty);
    }

    @Test
    void fiftyIdleListenersStopTogether() {
        activate();
        List<Listening> all = new ArrayList<>();
        List<FakeQueue> queues = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            queues.add(new FakeQueue(1));
            all.add(inbound.open("q" + i, queues.get(i)));
        }
        await().until(() -> queues.stream().allMatch(queue -> queue.open.get() == 1));

        long began = System.nanoTime();
        all.forEach(Listening::stop);
        all.forEach(Listening::close);
        assertTrue(Duration.ofNanos(System.nanoTime() - began).compareTo(Duration.ofSeconds(2)) < 0);
        assertTrue(queues.stream().allMatch(queue -> queue.closed && queue.open.get() == 0));
    }

    @Test
    void aMessageInWorkIsFinishedBeforeTheListenerIsClosed() {
        activate();
        FakeQueue queue = new FakeQueue(1);
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        container.work(message -> {
            working.countDown();
            go.await();
        });
        queue.messages.addAll(List.of("a", "b"));
        Listening listening = inbound.open("orders", queue);
        await().until(() -> working.getCount() == 0);

        listening.close();
        assertFalse(queue.closed);
        go.countDown();
        await().until(() -> queue.closed);
        assertEquals(List.of("a accepted"), queue.told);
        assertEquals(List.of("b"), List.copyOf(queue.messages));
    }

    @Test
    void withoutAFreeThreadTheListenerSaysSoAndHasOneLater() {
        activate();
        FakeQueue greedy = new FakeQueue(60);
        Listening first = inbound.open("greedy", greedy);
        await().until(() -> greedy.open.get() == 60);
        FakeQueue late = new FakeQueue(1);
        Listening second = inbound.open("late", late);
        assertTrue(second.failure().orElseThrow().contains("all 60 threads"), second.failure()::toString);

        first.close();
        await().until(() -> late.open.get() == 1);
        await().until(() -> second.failure().isEmpty());
    }

    /** A source whose peers come by themselves. */
    private static final class FakePort extends FakeQueue {

        private final BlockingQueue<String> peers = new LinkedBlockingQueue<>();
        private volatile boolean hangUp;

        FakePort(int connections) {
            super(connections);
        }

        @Override
        public Optional<Consumer> open(Duration patience) throws InterruptedException {
            String peer = peers.poll(50, TimeUnit.MILLISECONDS);
            if (peer == null) {
                return Optional.empty();
            }
            open.incrementAndGet();
            return Optional.of(new QueueConsumer() {
                @Override
                public Optional<Received> receive(Duration wait) throws Exception {
                    if (hangUp) {
                        throw new EOFException(peer);
                    }
                    return super.receive(wait);
                }
            });
        }
    }
}
