package io.zato.runtime;

import io.zato.api.connection.ConnectionPool;
import io.zato.api.connection.ConnectionPools;
import io.zato.api.kind.LocalTransactionConnector;
import io.zato.api.kind.XaConnector;

/** The resource adapter's factories, one per level of transactions; which one serves a definition is its kind's nature. */
public record PoolLevels(ConnectionPools none, ConnectionPools local, ConnectionPools xa) {

    <C extends AutoCloseable> ConnectionPool<C> open(Source<C> source) {
        if (source.connector() instanceof XaConnector<Record, C> connector) {
            return xa.open(new XaBranches<>(source, connector));
        }
        if (source.connector() instanceof LocalTransactionConnector<Record, C> connector) {
            return local.open(new OwnTransactions<>(source, connector));
        }
        return none.open(source);
    }
}
