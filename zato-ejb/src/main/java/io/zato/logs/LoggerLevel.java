package io.zato.logs;

import jakarta.annotation.Nullable;

/** A logger's own level, null where it takes its parent's, and the one that holds for it. */
public record LoggerLevel(String logger, @Nullable String level, String effective) {}
