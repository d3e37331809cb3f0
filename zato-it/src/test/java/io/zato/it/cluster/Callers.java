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

/** Two who call a path and never stop; whatever is not answered with 200 has failed. */
final class Callers implements AutoCloseable {
    private static final int THREADS = 2;
    /** For the servers that start meanwhile on the same machine. */
    private static final int PAUSE_MILLIS = 10;

    private final AtomicInteger sent = new AtomicInteger();
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);

    Callers(Api api, String path) {
        this(() -> api.get(path));
    }

    /** The same with what is sent only once, whatever becomes of it. */
    static Callers posting(Api api, String path) {
        return new Callers(() -> api.post(path, Map.of()));
    }

    private Callers(Supplier<Answer> one) {
        for (int i = 0; i < THREADS; i++) {
            threads.scheduleWithFixedDelay(() -> call(one), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void call(Supplier<Answer> one) {
        sent.incrementAndGet();
        try {
            Answer answer = one.get();
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
