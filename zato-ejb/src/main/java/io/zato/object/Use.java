package io.zato.object;

/** That an object names another one, {@code used}. */
public record Use(Key user, String used) {}
