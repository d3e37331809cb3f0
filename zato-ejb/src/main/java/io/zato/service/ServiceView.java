package io.zato.service;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** A service as the admin API lists it; {@code state} is running, failing, inactive or built-in. */
@JsonNaming(SnakeCaseStrategy.class)
public record ServiceView(
        String name,
        String language,
        long version,
        boolean isActive,
        Object slowThreshold,
        String description,
        String state,
        String error) {}
