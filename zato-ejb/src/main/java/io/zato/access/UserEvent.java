package io.zato.access;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;

/** One thing that was changed about a user; {@code detail} is empty or names the token it was about. */
@JsonNaming(SnakeCaseStrategy.class)
public record UserEvent(String action, String detail, String changedBy, Instant changedAt) {

    static UserEvent of(AdminEvent row) {
        return new UserEvent(row.action, row.detail, row.changedBy, Instant.ofEpochMilli(row.changedAt));
    }
}
