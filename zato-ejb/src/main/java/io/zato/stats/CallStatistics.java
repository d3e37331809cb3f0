package io.zato.stats;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Counts the calls of one object, from any number of threads that do not wait for each other. */
public final class CallStatistics {

    /** Upper bounds of the classes calls are counted in by how long they took; there is one more for what took longer. */
    public static final List<Duration> LIMITS = List.of(
            Duration.ofMillis(1),
            Duration.ofNanos(2_500_000),
            Duration.ofMillis(5),
            Duration.ofMillis(10),
            Duration.ofMillis(25),
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            Duration.ofMillis(250),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofMillis(2500),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30));

    private static final long[] NANOS =
            LIMITS.stream().mapToLong(Duration::toNanos).toArray();

    private final LongAdder[] classes = new LongAdder[NANOS.length + 1];
    private final LongAdder failed = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final Longest longest = new Longest();

    public CallStatistics() {
        Arrays.setAll(classes, index -> new LongAdder());
    }

    /** Counts a call that began at that {@link System#nanoTime} and ends now. */
    public void count(long started, Outcome outcome) {
        long now = System.nanoTime();
        count(now, now - started, outcome);
    }

    void count(long now, long taken, Outcome outcome) {
        classes[classOf(taken)].increment();
        nanos.add(taken);
        longest.accept(now, taken);
        switch (outcome) {
            case FAILED -> failed.increment();
            case REFUSED -> refused.increment();
            case ANSWERED -> {}
        }
    }

    private static int classOf(long taken) {
        int index = 0;
        while (index < NANOS.length && taken > NANOS[index]) {
            index++;
        }
        return index;
    }

    /** What was counted until now; calls that end meanwhile may be in a part of it only. */
    public Calls calls() {
        List<Long> atMost = new ArrayList<>(NANOS.length);
        long sum = 0;
        for (int i = 0; i < NANOS.length; i++) {
            sum += classes[i].sum();
            atMost.add(sum);
        }
        long count = sum + classes[NANOS.length].sum();
        return new Calls(
                count, failed.sum(), refused.sum(), nanos.sum(), longest.at(System.nanoTime()), List.copyOf(atMost));
    }
}
