package io.zato.runtime;

/** That this server committed a change and runs it: the revision it runs now. */
public record Committed(long revision) {}
