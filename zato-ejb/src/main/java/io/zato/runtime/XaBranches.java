package io.zato.runtime;

import io.zato.api.connection.PoolSource;
import io.zato.api.connection.XaSource;
import io.zato.api.kind.XaConnector;
import javax.transaction.xa.XAResource;

/** A source whose kind knows distributed transactions. */
record XaBranches<C extends AutoCloseable>(PoolSource<C> plain, XaConnector<?, C> connector)
        implements Wrapped<C>, XaSource<C> {

    @Override
    public XAResource branch(C connection) {
        return connector.branch(connection);
    }
}
