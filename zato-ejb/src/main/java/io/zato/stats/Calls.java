package io.zato.stats;

import java.util.List;

/**
 * How the calls of one object went until now. Times are in nanoseconds; {@code longest} is that of the last one to two
 * minutes; {@code atMost} counts, for each of {@link CallStatistics#LIMITS}, the calls that took no longer.
 */
public record Calls(long count, long failed, long refused, long nanos, long longest, List<Long> atMost) {}
