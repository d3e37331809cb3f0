package io.zato.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CallStatisticsTest {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final CallStatistics statistics = new CallStatistics();

    @Test
    void countsWhatEndedHow() {
        count(Duration.ofMillis(1), Outcome.of(200));
        count(Duration.ofMillis(3), Outcome.of(404));
        count(Duration.ofMinutes(2), Outcome.of(504));
        Calls calls = statistics.calls();
        assertEquals(3, calls.count());
        assertEquals(1, calls.refused());
        assertEquals(1, calls.failed());
        assertEquals(Duration.ofMillis(4).plus(Duration.ofMinutes(2)).toNanos(), calls.nanos());
    }

    @Test
    void aClassHoldsWhatTookNoLongerThanItsLimit() {
        count(Duration.ofMillis(1), Outcome.ANSWERED);
        count(Duration.ofMillis(1).plusNanos(1), Outcome.ANSWERED);
        count(Duration.ofSeconds(30), Outcome.ANSWERED);
        count(Duration.ofSeconds(31), Outcome.ANSWERED);
        List<Long> atMost = statistics.calls().atMost();
        assertEquals(CallStatistics.LIMITS.size(), atMost.size());
        assertEquals(1, atMost.get(0));
        assertEquals(2, atMost.get(1));
        assertEquals(2, atMost.get(atMost.size() - 2));
        assertEquals(3, atMost.get(atMost.size() - 1), "what took longer is in the count only");
    }

    @Test
    void theLongestIsForgottenAfterTwoMinutes() {
        Longest longest = new Longest();
        longest.accept(0, 7);
        longest.accept(1, 5);
        assertEquals(7, longest.at(MINUTE));
        longest.accept(2 * MINUTE - 10, 3);
        assertEquals(7, longest.at(2 * MINUTE - 10));
        assertEquals(3, longest.at(3 * MINUTE));
        assertEquals(0, longest.at(10 * MINUTE));
    }

    @Test
    void nothingIsLostBetweenThreads() throws InterruptedException {
        CountDownLatch together = new CountDownLatch(1);
        List<Thread> threads = Stream.generate(() -> new Thread(() -> countMany(together)))
                .limit(4)
                .toList();
        threads.forEach(Thread::start);
        together.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(40_000, statistics.calls().count());
        assertEquals(40_000, statistics.calls().failed());
    }

    private void countMany(CountDownLatch together) {
        try {
            together.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        for (int i = 0; i < 10_000; i++) {
            statistics.count(System.nanoTime(), Outcome.FAILED);
        }
    }

    private void count(Duration taken, Outcome outcome) {
        statistics.count(System.nanoTime(), taken.toNanos(), outcome);
    }
}
