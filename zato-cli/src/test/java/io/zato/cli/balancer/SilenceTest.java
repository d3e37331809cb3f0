package io.zato.cli.balancer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose callers are kept waiting in vain. */
class SilenceTest {
    private static final long BEGAN = System.nanoTime();
    private static final ServerCount UP = count("two", "UP", 3, "L7OK/200 in 3ms");
    private static final ServerCount FROZEN = count("one", "DOWN", 2, "* L7TOUT in 1001ms");

    private final Silence silence = new Silence();

    @Test
    void whoDoesNotAnswerForSecondsIsSilent() {
        assertEquals(List.of(), at(0, FROZEN, UP));
        assertEquals(List.of(), at(4, FROZEN, UP));
        assertEquals(List.of("one"), at(5, FROZEN, UP));
    }

    @Test
    void whoSaysThatHeIsNotReadyIsNot() {
        ServerCount ending = count("one", "DOWN", 2, "L7STS/503 in 2ms");
        assertEquals(List.of(), at(0, ending, UP));
        assertEquals(List.of(), at(60, ending, UP));
    }

    @Test
    void whoAnswersAgainBeginsAnew() {
        at(0, FROZEN, UP);
        at(3, count("one", "UP", 2, "L7OK/200 in 3ms"), UP);
        assertEquals(List.of(), at(6, FROZEN, UP));
    }

    @Test
    void nobodyIsSentAwayWithoutAnotherPlaceToGoAndNobodyWhoIsNotThere() {
        ServerCount other = count("two", "DOWN", 3, "L4TOUT in 1001ms");
        at(0, FROZEN, other);
        assertEquals(List.of(), at(60, FROZEN, other));
        assertEquals(List.of(), at(61, count("one", "DOWN", 0, "L7TOUT in 1001ms"), UP));
    }

    private List<String> at(int seconds, ServerCount... counts) {
        return silence.among(
                List.of(counts), BEGAN + Duration.ofSeconds(seconds).toNanos());
    }

    private static ServerCount count(String server, String status, long sessions, String check) {
        return new ServerCount(BalancerView.BACKEND, server, status, sessions, 10, check);
    }
}
