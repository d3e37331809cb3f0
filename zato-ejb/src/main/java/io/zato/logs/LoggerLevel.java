package io.zato.logs;

/** A logger's own level, null where it takes its parent's, and the one that holds for it. */
public record LoggerLevel(String logger, String level, String effective) {}
