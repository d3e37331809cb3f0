package io.zato.lease;

/** A lease without a living holder, as it was read. */
record FreeLease(String name, String holder, long token) {}
