package io.zato.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;

/** A user's token as the admin API shows one; {@code token} is there once, in the answer that creates it, and null afterwards. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Token(String id, String name, String createdBy, Instant createdAt, Instant expiresAt, String token) {

    static Token of(AdminToken row, String token) {
        return new Token(
                row.id,
                row.name,
                row.createdBy,
                Instant.ofEpochMilli(row.createdAt),
                Instant.ofEpochMilli(row.expiresAt),
                token);
    }

    /** Without what it is a token by. */
    @Override
    public String toString() {
        return "Token " + id + " (" + name + ")";
    }
}
