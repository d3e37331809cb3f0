package io.zato.object;

/** Which version of an object is the current one, and in which revision it was written. */
public record CurrentVersion(Key key, boolean active, long version, long revision) {}
