package io.zato.object;

import java.time.Instant;
import java.util.Map;

/** One version an object had; {@code action} is created, changed, rolled-back or deleted. */
public record PastVersion(
        long version, String action, String changedBy, Instant changedAt, long revision, Map<String, Object> object) {}
