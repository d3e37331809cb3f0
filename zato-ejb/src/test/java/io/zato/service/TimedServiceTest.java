package io.zato.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zato.api.problem.Problem;
import io.zato.api.service.Service;
import io.zato.runtime.Deadlines;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service's own time limit. */
class TimedServiceTest {

    private final Deadlines clock = new Deadlines();

    private TimedService limited(long millis, Service<Object, Object> service) {
        return new TimedService("crm.get", Duration.ofMillis(millis), Duration.ofDays(1), service, clock);
    }

    @BeforeEach
    void start() {
        clock.start();
    }

    @AfterEach
    void stop() {
        clock.stop();
    }

    @Test
    void whoWaitsTooLongIsInterrupted() {
        var service = limited(50, (input, call) -> {
            new CountDownLatch(1).await();
            return input;
        });
        Problem problem = assertThrows(Problem.class, () -> service.handle("in", null));
        assertEquals(504, problem.status());
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void whoDoesNotHeedTheInterruptIsTooLateAllTheSame() {
        var service = limited(50, (input, call) -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            return input;
        });
        assertEquals(
                504,
                assertThrows(Problem.class, () -> service.handle("in", null)).status());
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void whoIsInTimeIsLeftAlone() throws Exception {
        Object input = new Object();
        assertSame(input, limited(10_000, (in, call) -> in).handle(input, null));
        var failing = limited(10_000, (in, call) -> {
            throw new IllegalStateException("of its own");
        });
        assertThrows(IllegalStateException.class, () -> failing.handle(input, null));
    }
}
