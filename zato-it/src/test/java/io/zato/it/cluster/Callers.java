package io.zato.it.cluster;

import io.zato.it.platform.Answer;
import io.zato.it.platform.Api;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Two who call a path and never stop, one with GET, one with POST, which no balancer repeats; whatever is not answered with 200 has failed. */
final class Callers implements AutoCloseable {
    private static final int THREADS = 2;

    private final AtomicInteger sent = new AtomicInteger();
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private volatile boolean ended;

    Callers(Api api, String path) {
        for (int i = 0; i < THREADS; i++) {
            Supplier<Answer> call = i == 0 ? () -> api.get(path) : () -> api.post(path, Map.of());
            threads.submit(() -> {
                while (!ended) {
                    make(call);
                }
            });
        }
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
        ended = true;
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
