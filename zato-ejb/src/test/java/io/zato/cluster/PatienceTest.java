package io.zato.cluster;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private long seconds;

    private final Patience patience = new Patience(
            7, Duration.ofSeconds(60), () -> Duration.ofSeconds(seconds).toNanos());

    private boolean lasts(int second, long revision, int pending, String state) {
        seconds = second;
        Server two = new Server(
                "two",
                "x",
                "",
                1,
                "",
                "",
                state,
                Instant.EPOCH,
                revision,
                pending,
                List.of(),
                List.of(),
                Duration.ZERO);
        return patience.lasts(List.of(two));
    }

    @Test
    void itLastsWhileAServerGetsFurther() {
        assertTrue(lasts(0, 6, 0, "running"));
        assertTrue(lasts(4, 6, 3000, "running"));
        assertTrue(lasts(8, 6, 1000, "running"));
        assertFalse(lasts(9, 7, 0, "running"), "it is there");
    }

    @Test
    void itEndsWhenNothingMovesOrNothingRuns() {
        assertTrue(lasts(0, 6, 0, "running"));
        assertFalse(lasts(5, 6, 0, "running"));
        assertFalse(lasts(6, 6, 0, "gone"));
    }

    @Test
    void itEndsAfterTheLongestTime() {
        for (int second = 0; second < 60; second += 4) {
            assertTrue(lasts(second, 6, 100 - second, "running"));
        }
        assertFalse(lasts(60, 6, 1, "running"));
    }
}
