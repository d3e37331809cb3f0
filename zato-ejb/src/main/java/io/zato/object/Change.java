package io.zato.object;

/** That an object was written or deleted in a revision. */
public record Change(long revision, Key key) {}
