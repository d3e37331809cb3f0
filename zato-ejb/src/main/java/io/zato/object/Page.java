package io.zato.object;

import java.util.List;

/** Part of a list, and how long the whole is. */
public record Page<T>(long total, List<T> items) {}
