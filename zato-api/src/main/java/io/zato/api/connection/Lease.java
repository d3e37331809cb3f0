package io.zato.api.connection;

/** One connection while it is lent. */
public interface Lease<C extends AutoCloseable> extends AutoCloseable {

    C connection();

    /** Takes the connection out of the pool: it failed and must not be lent again; closing the lease is then not needed. */
    void broken(Exception cause);

    /** Gives the connection back; a second call does nothing. */
    @Override
    void close();
}
