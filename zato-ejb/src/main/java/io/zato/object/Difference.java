package io.zato.object;

/** A field that changes; of a secret nothing but that is said. */
public record Difference(String field, boolean secret, Object from, Object to) {}
