package io.zato.runtime;

import io.zato.api.connection.ConnectionPool;
import io.zato.api.connection.Lease;
import io.zato.api.connection.PoolStatistics;
import io.zato.api.kind.Connector;
import io.zato.api.kind.LocalTransactionConnector;
import io.zato.api.kind.XaConnector;
import io.zato.api.live.Live;

/** The pool of one definition of an outgoing connection. */
public record Pooled<C extends AutoCloseable>(Connector<?, C> connector, ConnectionPool<C> pool) implements Live {

    /** Whether what is lent depends on the transaction it is borrowed in. */
    boolean transacted() {
        return connector instanceof XaConnector || connector instanceof LocalTransactionConnector;
    }

    public Lease<C> borrow() {
        return pool.borrow();
    }

    public PoolStatistics statistics() {
        return pool.statistics();
    }

    /** One round trip to the other system; throws with the reason when it does not answer. */
    public void ping() throws Exception {
        Lease<C> lease = pool.borrow();
        try {
            connector.ping(lease.connection());
        } catch (Exception e) {
            lease.broken(e);
            throw e;
        }
        lease.close();
    }

    @Override
    public void close() {
        pool.close();
    }
}
