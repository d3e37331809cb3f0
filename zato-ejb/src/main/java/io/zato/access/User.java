package io.zato.access;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;

/** An administrator as the admin API shows one. */
@JsonNaming(SnakeCaseStrategy.class)
public record User(String name, boolean isActive, String changedBy, Instant changedAt) {

    static User of(AdminUser row) {
        return new User(row.name, row.active, row.changedBy, Instant.ofEpochMilli(row.changedAt));
    }
}
