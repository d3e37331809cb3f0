package io.zato.object;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Reads who changed what, of all objects together. */
@Stateless
public class Changes {

    @Inject
    private Store store;

    /** The newest first, and at most so many, of the revisions after the given one. */
    public List<Entry> since(long revision, int limit) {
        return store.journal().since(revision, limit);
    }

    /** One object that a revision wrote; {@code action} is created, changed, renamed, rolled-back or deleted. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Entry(
            long revision,
            Instant changedAt,
            String changedBy,
            String action,
            String kind,
            String name,
            long version) {}
}
