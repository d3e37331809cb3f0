package io.zato.service;

/** A service as the admin API lists it; {@code state} is running, failing, inactive, library or built-in. */
public record ServiceView(
        String name,
        String language,
        long version,
        boolean is_active,
        Object slow_threshold,
        Object timeout,
        String description,
        String state,
        String error) {}
