package io.zato.api.connection;

/** The connections of one definition version. */
public interface ConnectionPool<C extends AutoCloseable> extends AutoCloseable {

    /** A free connection; throws {@code Problem} 503 when none is free in time and 502 when the other system cannot be reached. */
    Lease<C> borrow();

    PoolStatistics statistics();

    /** Closes idle connections now and lent ones when they are returned; later borrowing throws {@code Problem} 503. */
    @Override
    void close();
}
