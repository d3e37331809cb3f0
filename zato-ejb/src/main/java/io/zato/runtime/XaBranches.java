package io.zato.runtime;

import io.zato.api.connection.PoolSource;
import io.zato.api.connection.XaSource;
import io.zato.api.kind.Pooling;
import io.zato.api.kind.XaConnector;
import javax.transaction.xa.XAResource;

/** A source whose kind knows distributed transactions. */
record XaBranches<C extends AutoCloseable>(PoolSource<C> plain, XaConnector<?, C> connector) implements XaSource<C> {

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
    public XAResource branch(C connection) {
        return connector.branch(connection);
    }
}
