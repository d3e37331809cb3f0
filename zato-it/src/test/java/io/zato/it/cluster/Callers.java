package io.zato.it.cluster;

import io.zato.it.platform.Answer;
import io.zato.it.platform.Api;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Two who call a path and never stop, one with GET, one with POST, which no balancer repeats; whatever is not answered with 200 has failed. */
final class Callers implements AutoCloseable {
    /** For the servers that start meanwhile on the same machine. */
    private static final int PAUSE_MILLIS = 10;

    private final AtomicInteger sent = new AtomicInteger();
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService threads;

    Callers(Api api, String path) {
        this(List.of(() -> api.get(path), () -> api.post(path, Map.of())));
    }

    /** The same with POST only. */
    static Callers posting(Api api, String path) {
        Supplier<Answer> post = () -> api.post(path, Map.of());
        return new Callers(List.of(post, post));
    }

    private Callers(List<Supplier<Answer>> calls) {
        threads = Executors.newScheduledThreadPool(calls.size());
        calls.forEach(call -> threads.scheduleWithFixedDelay(() -> make(call), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    }

    private void make(Supplier<Answer> call) {
        sent.incrementAndGet();
        try {
            Answer answer = call.get();
            if (answer.status() != 200) {
                failed.add(answer.toString());
            }
        } catch (UncheckedIOException e) {
            failed.add(e.toString());
        }
    }

    int sent() {
        return sent.get();
    }

    List<String> failed() {
        return List.copyOf(failed);
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
                throw new AssertionError("Callers still wait");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
