package io.zato.runtime;

import io.zato.api.connection.LocalTransactionSource;
import io.zato.api.connection.PoolSource;
import io.zato.api.kind.LocalTransactionConnector;
import io.zato.api.kind.Pooling;

/** A source whose kind knows transactions of one connection. */
record OwnTransactions<C extends AutoCloseable>(PoolSource<C> plain, LocalTransactionConnector<?, C> connector)
        implements LocalTransactionSource<C> {

    @Override
    public String name() {
        return plain.name();
    }

    @Override
    public Pooling pooling() {
        return plain.pooling();
    }

    @Override
    public C connect() throws Exception {
        return plain.connect();
    }

    @Override
    public boolean valid(C connection) {
        return plain.valid(connection);
    }

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
