package io.zato.api.connection;

/** Counters of one pool since it was opened; times in milliseconds. */
public record PoolStatistics(
        int size,
        int inUse,
        int idle,
        long created,
        long destroyed,
        long borrowed,
        long waited,
        long timedOut,
        long maxWait) {}
