package io.zato.service;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * A service as the admin API lists it; {@code state} is running, failing, inactive, library or built-in;
 * {@code deployment} is the JAR, WAR or EAR its code is in, empty for those deployed as source.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ServiceView(
        String name,
        String language,
        long version,
        boolean isActive,
        Object slowThreshold,
        Object timeout,
        String description,
        String deployment,
        String state,
        String error) {}
