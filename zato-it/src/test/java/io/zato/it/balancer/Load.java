package io.zato.it.balancer;

import io.zato.it.platform.Answer;
import io.zato.it.platform.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Callers who never stop: every other request may be sent twice, the rest must not be; each leaves its number in a file. */
final class Load implements AutoCloseable {
    private static final int CALLERS = 4;

    private final Api api;
    private final Path marks;
    private final AtomicInteger number = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Queue<String> answered = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
    private volatile boolean ended;

    Load(Api api, Path marks) {
        this.api = api;
        this.marks = marks;
        for (int i = 0; i < CALLERS; i++) {
            threads.submit(this::call);
        }
    }

    int sent() {
        return number.get();
    }

    private void call() {
        while (!ended) {
            int id = number.incrementAndGet();
            try {
                Answer answer = api.send(
                        id % 2 == 0 ? "GET" : "POST",
                        "/it/lb/mark?id=" + id + "&file=" + marks,
                        BodyPublishers.noBody());
                if (answer.status() == 200) {
                    answered.add(String.valueOf(id));
                } else {
                    failures.add(answer.toString());
                }
            } catch (UncheckedIOException e) {
                failures.add(e.toString() + e.getCause());
            }
        }
    }

    /** Ends it and tells what came of it; {@code first} is the first failure. */
    Verdict verdict() {
        close();
        try {
            Map<String, Long> marked = Files.readAllLines(marks).stream()
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            long doubled = marked.values().stream().filter(times -> times > 1).count();
            long lost = answered.stream().filter(id -> !marked.containsKey(id)).count();
            return new Verdict(
                    sent(),
                    answered.size(),
                    doubled,
                    lost,
                    failures.stream().limit(3).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Verdict(int sent, int ok, long doubled, long lost, List<String> failures) {}

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
