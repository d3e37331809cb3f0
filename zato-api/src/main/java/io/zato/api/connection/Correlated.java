package io.zato.api.connection;

/** A connection that leaves the correlation id of the call on what it sends. */
public interface Correlated extends AutoCloseable {

    /** From now on it is lent to that call; told before each lending. */
    void correlate(String cid);
}
