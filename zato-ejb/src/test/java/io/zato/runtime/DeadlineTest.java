package io.zato.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.problem.Problem;
import java.time.Duration;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final Deadline.Work WORK = new Deadline.Work("crm.get", "crm", "c1");

    private final AtomicInteger refusals = new AtomicInteger();
    private final ExecutorService clock = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        clock.shutdownNow();
    }

    @Test
    void timeThatIsNotUpIsLeftAlone() {
        Deadline deadline = new Deadline(WORK, Duration.ofMinutes(1), this::refuse);
        assertFalse(deadline.expire(System.nanoTime()));
        assertTrue(deadline.take());
    }

    @Test
    void afterTheServiceTheClockComesTooLate() {
        Deadline deadline = passed();
        assertTrue(deadline.take());
        assertFalse(deadline.expire(System.nanoTime()));
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void afterTheClockTheServiceComesTooLate() {
        Deadline deadline = passed();
        assertTrue(deadline.expire(System.nanoTime()));
        assertFalse(deadline.take());
        deadline.tell();
        assertEquals(1, refusals.get());
        deadline.close();
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void aServiceThatInterruptsItselfDoesNotSpoilItsReplyOrTheNextCall() {
        Deadline deadline = new Deadline(WORK, Duration.ofMinutes(1), this::refuse);
        Thread.currentThread().interrupt();
        assertTrue(deadline.take());
        assertFalse(Thread.currentThread().isInterrupted());
        Thread.currentThread().interrupt();
        deadline.close();
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void theLongestDurationThereIsIsNoOverflow() {
        Deadline deadline = new Deadline(WORK, Duration.ofSeconds(Long.MAX_VALUE), this::refuse);
        assertFalse(deadline.expire(System.nanoTime()));
    }

    @Test
    void whenBothComeAtTheSameMomentThereIsOneReplyAndNoInterruptOutlivesTheCall() {
        int rounds = 20_000;
        int answers = 0;
        CyclicBarrier start = new CyclicBarrier(2);
        for (int i = 0; i < rounds; i++) {
            Deadline deadline = passed();
            CompletableFuture<Void> time = CompletableFuture.runAsync(() -> strike(deadline, start), clock);
            meet(start);
            answers += deadline.take() ? 1 : 0;
            deadline.close();
            assertFalse(Thread.currentThread().isInterrupted());
            time.join();
            assertFalse(Thread.currentThread().isInterrupted());
        }
        assertEquals(rounds, answers + refusals.get());
    }

    private static void strike(Deadline deadline, CyclicBarrier start) {
        meet(start);
        if (deadline.expire(System.nanoTime())) {
            deadline.tell();
        }
    }

    private static void meet(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new AssertionError(e);
        }
    }

    private Deadline passed() {
        return new Deadline(WORK, Duration.ZERO, this::refuse);
    }

    private void refuse(Problem problem) {
        assertEquals(504, problem.status());
        refusals.incrementAndGet();
    }
}
