package io.zato.runtime;

import io.zato.api.connection.LocalTransactionSource;
import io.zato.api.connection.PoolSource;
import io.zato.api.kind.LocalTransactionConnector;

/** A source whose kind knows transactions of one connection. */
record OwnTransactions<C extends AutoCloseable>(PoolSource<C> plain, LocalTransactionConnector<?, C> connector)
        implements Wrapped<C>, LocalTransactionSource<C> {

    @Override
    public void begin(C connection) throws Exception {
        connector.begin(connection);
    }

    @Override
    public void commit(C connection) throws Exception {
        connector.commit(connection);
    }

    @Override
    public void rollback(C connection) throws Exception {
        connector.rollback(connection);
    }
}
