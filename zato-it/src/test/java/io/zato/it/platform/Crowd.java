package io.zato.it.platform;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Many callers at the same time, each with a thread of its own. */
public final class Crowd implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** So many of them make the call now. */
    public List<CompletableFuture<Answer>> call(int callers, Supplier<Answer> call) {
        return Stream.generate(() -> CompletableFuture.supplyAsync(call, threads))
                .limit(callers)
                .toList();
    }

    /** Sends them home, whatever they wait for. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
