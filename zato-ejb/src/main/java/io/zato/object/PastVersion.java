package io.zato.object;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.Map;

/** One version an object had; {@code action} is created, changed, rolled-back or deleted. */
@JsonNaming(SnakeCaseStrategy.class)
public record PastVersion(
        long version, String action, String changedBy, Instant changedAt, long revision, Map<String, Object> object) {}
