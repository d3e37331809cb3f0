package io.zato.jca.inbound;

import io.zato.api.live.Arrival;
import io.zato.api.live.Consumer;
import io.zato.api.live.Listener;
import io.zato.api.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A source in memory that has to be told what became of each message. */
class FakeQueue implements Listener {

    final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    final List<String> told = new CopyOnWriteArrayList<>();
    final AtomicInteger open = new AtomicInteger();
    final AtomicInteger attempts = new AtomicInteger();
    volatile Exception away;
    volatile Exception breaks;
    volatile boolean closed;
    private final int consumers;

    FakeQueue(int consumers) {
        this.consumers = consumers;
    }

    @Override
    public String service() {
        return "it.take";
    }

    @Override
    public int consumers() {
        return consumers;
    }

    @Override
    public Optional<? extends Consumer> open(Duration patience) throws Exception {
        attempts.incrementAndGet();
        if (away != null) {
            throw away;
        }
        open.incrementAndGet();
        return Optional.of(new QueueConsumer());
    }

    @Override
    public void close() {
        closed = true;
    }

    class QueueConsumer implements Consumer {

        @Override
        public Optional<Received> receive(Duration patience) throws Exception {
            if (breaks != null) {
                throw breaks;
            }
            String message = messages.poll(Math.min(100, patience.toMillis()), TimeUnit.MILLISECONDS);
            return Optional.ofNullable(message).map(Received::new);
        }

        @Override
        public void close() {
            open.decrementAndGet();
        }
    }

    final class Received implements Arrival {

        private final String text;

        Received(String text) {
            this.text = text;
        }

        @Override
        public String cid() {
            return "";
        }

        @Override
        public String id() {
            return text;
        }

        @Override
        public int attempt() {
            return 1;
        }

        @Override
        public Map<String, String> headers() {
            return Map.of();
        }

        @Override
        public Object input() {
            return text;
        }

        @Override
        public void answer(Object answer) {
            told.add(text + " answered");
        }

        @Override
        public void accepted() {
            told.add(text + " accepted");
        }

        @Override
        public void refused(Problem reason) {
            told.add(text + " refused: " + reason.getMessage());
        }
    }
}
