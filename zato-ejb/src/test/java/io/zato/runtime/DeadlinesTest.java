package io.zato.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private static final Deadline.Work WORK = new Deadline.Work("crm.get", "crm", "c1");
    private static final Duration SHORT = Duration.ofMillis(30);

    private final Deadlines deadlines = new Deadlines();
    private final CompletableFuture<Problem> refusal = new CompletableFuture<>();

    @BeforeEach
    void start() {
        deadlines.start();
    }

    @AfterEach
    void stop() {
        deadlines.stop();
    }

    @Test
    void aThreadThatWaitsIsInterruptedAndItsCallerToldOnce() {
        Deadline deadline = deadlines.begin(WORK, SHORT, refusal::complete);
        assertThrows(InterruptedException.class, () -> new CountDownLatch(1).await());
        assertFalse(deadline.take());
        deadline.close();
        assertEquals(504, refusal.join().status());
        deadlines.end(deadline);
        assertEquals(List.of(), deadlines.stuck());
    }

    @Test
    void aDeadlineThatPassesTogetherWithATimeoutInsideInterruptsStill() {
        Deadline deadline = deadlines.begin(WORK, SHORT, refusal::complete);
        assertEquals(
                504,
                assertThrows(Problem.class, () -> deadlines.limited("crm.find", SHORT, this::untilAllIsUp))
                        .status());
        assertTrue(Thread.currentThread().isInterrupted(), "who asks again must be stopped");
        deadline.close();
        deadlines.end(deadline);
    }

    @Test
    void anOuterTimeoutThatPassesTogetherWithAnInnerOneInterruptsStill() {
        Problem outer = assertThrows(
                Problem.class,
                () -> deadlines.limited("outer", SHORT, () -> {
                    assertThrows(Problem.class, () -> deadlines.limited("inner", SHORT, this::untilTheClockIsAhead));
                    assertTrue(Thread.currentThread().isInterrupted(), "who asks again must be stopped");
                    return "late";
                }));
        assertTrue(outer.getMessage().contains("outer"), outer::getMessage);
        assertFalse(Thread.currentThread().isInterrupted());
    }

    /** Ends after the caller was told, and so after every interrupt. */
    private Object untilAllIsUp() {
        refusal.join();
        return untilTheClockIsAhead();
    }

    /** What was set before has rung when an alarm does that is set now. */
    private Object untilTheClockIsAhead() {
        CompletableFuture<Object> rung = CompletableFuture.supplyAsync(() ->
                assertThrows(Problem.class, () -> deadlines.limited("later", SHORT.multipliedBy(2), this::forEver)));
        return rung.join();
    }

    private Object forEver() throws InterruptedException {
        new CountDownLatch(1).await();
        return "never";
    }

    @Test
    void aThreadThatGoesOnIsListedWithItsStackUntilItEnds() {
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> call = CompletableFuture.runAsync(() -> goOn(enough));
        Awaitility.await().until(() -> !deadlines.stuck().isEmpty());
        StuckCall stuck = deadlines.stuck().get(0);
        assertEquals("crm.get", stuck.service());
        assertEquals("crm", stuck.channel());
        assertEquals("c1", stuck.cid());
        assertTrue(stuck.stack().toString().contains("goOn"), stuck::toString);
        enough.set(true);
        call.join();
        assertEquals(List.of(), deadlines.stuck());
    }

    private void goOn(AtomicBoolean enough) {
        Deadline deadline = deadlines.begin(WORK, SHORT, refusal::complete);
        while (!enough.get()) {
            Thread.onSpinWait();
        }
        deadline.close();
        deadlines.end(deadline);
    }

    @Test
    void aCallerWhoDoesNotTakeItsReplyDoesNotStopTheClock() {
        CountDownLatch never = new CountDownLatch(1);
        Deadline stubborn = deadlines.begin(WORK, SHORT, problem -> waitFor(never));
        Deadline other = deadlines.begin(WORK, SHORT, refusal::complete);
        assertEquals(504, refusal.join().status());
        never.countDown();
        List.of(stubborn, other).forEach(Deadline::close);
        List.of(stubborn, other).forEach(deadlines::end);
    }

    @Test
    void aCallThatIsNotLateIsNeitherToldNorListed() {
        Deadline deadline = deadlines.begin(WORK, Duration.ofMinutes(1), refusal::complete);
        assertEquals(List.of(), deadlines.stuck());
        assertTrue(deadline.take());
        deadline.close();
        deadlines.end(deadline);
        assertFalse(refusal.isDone());
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
