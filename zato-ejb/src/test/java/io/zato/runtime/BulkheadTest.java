package io.zato.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.problem.Problem;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BulkheadTest {

    private final Bulkhead bulkhead = new Bulkhead("The channel");

    @Test
    void whoFindsNoPlaceIsToldWhenToComeBack() {
        bulkhead.enter(2);
        var place = bulkhead.enter(2);
        Problem refused = assertThrows(Problem.class, () -> bulkhead.enter(2));
        assertEquals(503, refused.status());
        assertEquals("1", refused.headers().get("Retry-After"));
        place.close();
        place.close();
        assertDoesNotThrow(() -> bulkhead.enter(2));
        assertThrows(Problem.class, () -> bulkhead.enter(2));
    }

    @Test
    void aSmallerLimitCountsThoseWhoAreInside() {
        IntStream.range(0, 4).forEach(i -> bulkhead.enter(4));
        assertThrows(Problem.class, () -> bulkhead.enter(2));
    }

    @Test
    void withoutALimitOfItsOwnAChannelHasAShareOfTheServer() {
        IntStream.range(0, WorkerThreads.share()).forEach(i -> bulkhead.enter(0));
        assertThrows(Problem.class, () -> bulkhead.enter(0));
    }

    @Test
    void neverMoreThanAllowedAreInsideAndNobodyIsForgotten() {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(8);
        try {
            var callers = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> call(inside, most), threads))
                    .toList();
            callers.forEach(CompletableFuture::join);
        } finally {
            threads.shutdownNow();
        }
        assertTrue(most.get() <= 3, most + " at the same time");
        IntStream.range(0, 3).forEach(i -> bulkhead.enter(3));
    }

    private void call(AtomicInteger inside, AtomicInteger most) {
        for (int i = 0; i < 20_000; i++) {
            try (var place = bulkhead.enter(3)) {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                inside.decrementAndGet();
            } catch (Problem full) {
                Thread.onSpinWait();
            }
        }
    }
}
