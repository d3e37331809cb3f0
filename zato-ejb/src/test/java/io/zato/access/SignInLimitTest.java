package io.zato.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zato.api.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInLimitTest {

    private final Time time = new Time();
    private final SignInLimit limit = new SignInLimit(time);

    @Test
    void whoMistypesAFewTimesDoesNotWait() {
        fail(9, "anna", "10.0.0.1");
        assertDoesNotThrow(() -> limit.check("anna", "10.0.0.1"));
    }

    @Test
    void whoGuessesWaitsTwiceAsLongEachTime() {
        fail(10, "anna", "10.0.0.1");
        assertEquals("5", waiting("anna", "10.0.0.1"));
        time.pass(5_000);
        fail(1, "anna", "10.0.0.1");
        assertEquals("10", waiting("anna", "10.0.0.1"));
    }

    @Test
    void nobodyWaitsForEver() {
        fail(90, "anna", "10.0.0.1");
        assertEquals("300", waiting("anna", "10.0.0.1"));
        time.pass(300_000);
        assertDoesNotThrow(() -> limit.check("anna", "10.0.0.1"));
    }

    @Test
    void theUserGetsInFromElsewhere() {
        fail(50, "anna", "10.0.0.1");
        assertDoesNotThrow(() -> limit.check("anna", "10.0.0.2"));
        assertDoesNotThrow(() -> limit.check("bert", "10.0.0.1"));
    }

    @Test
    void whoTriesManyNamesWaitsWithAllOfThem() {
        for (int i = 0; i < 100; i++) {
            fail(1, "user" + i, "10.0.0.1");
        }
        assertEquals("5", waiting("anna", "10.0.0.1"));
    }

    @Test
    void theRightPasswordAndTimeForgive() {
        fail(9, "anna", "10.0.0.1");
        limit.succeeded("anna", "10.0.0.1");
        fail(9, "anna", "10.0.0.1");
        time.pass(16 * 60_000);
        fail(9, "anna", "10.0.0.1");
        assertDoesNotThrow(() -> limit.check("anna", "10.0.0.1"));
    }

    private void fail(int times, String user, String address) {
        for (int i = 0; i < times; i++) {
            limit.failed(user, address);
        }
    }

    private String waiting(String user, String address) {
        Problem problem = assertThrows(Problem.class, () -> limit.check(user, address));
        assertEquals(429, problem.status());
        return problem.headers().get("Retry-After");
    }

    private static final class Time extends Clock {
        private long now;

        void pass(long milliseconds) {
            now += milliseconds;
        }

        @Override
        public long millis() {
            return now;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(now);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
