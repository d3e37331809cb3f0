package io.zato.lease;

import java.time.Instant;

/** Who does a piece of work, since when, and its fencing token; {@code owner} is empty while nobody does. */
public record OwnedLease(String name, String owner, long token, Instant since) {}
