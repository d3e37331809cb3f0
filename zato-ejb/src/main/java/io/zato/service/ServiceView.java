package io.zato.service;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** A service as the admin API lists it; {@code state} is running, failing, inactive, library or built-in. */
@JsonNaming(SnakeCaseStrategy.class)
public record ServiceView(
        String name,
        String language,
        long version,
        boolean isActive,
        Object slowThreshold,
        Object timeout,
        String description,
        String state,
        String error) {}
