package io.zato.runtime;

import io.zato.api.connection.ConnectionPool;
import io.zato.api.connection.Lease;
import io.zato.api.connection.PoolStatistics;
import io.zato.api.kind.Connector;
import io.zato.api.kind.LocalTransactionConnector;
import io.zato.api.kind.XaConnector;
import io.zato.api.live.Live;
import io.zato.stats.CallStatistics;
import io.zato.stats.Outcome;

/** The pool of one definition of an outgoing connection. */
public record Pooled<C extends AutoCloseable>(Connector<?, C> connector, ConnectionPool<C> pool, CallStatistics calls)
        implements Live {

    /** Whether what is lent depends on the transaction it is borrowed in. */
    boolean transacted() {
        return connector instanceof XaConnector || connector instanceof LocalTransactionConnector;
    }

    /** A connection whose use is counted as a call; {@code Problem} 503 or 502 when there is none, which is a failed one. */
    Borrowed<C> borrow() {
        long started = System.nanoTime();
        try {
            return new Borrowed<>(pool.borrow(), calls, started);
        } catch (RuntimeException e) {
            calls.count(started, Outcome.FAILED);
            throw e;
        }
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
