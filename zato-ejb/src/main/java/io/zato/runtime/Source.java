package io.zato.runtime;

import io.zato.api.connection.PoolSource;
import io.zato.api.kind.Connector;
import io.zato.api.kind.Context;
import io.zato.api.kind.Pooling;

/** The connections of one definition version, as its kind opens them. */
record Source<C extends AutoCloseable>(String name, Connector<Record, C> connector, Record definition, Context context)
        implements PoolSource<C> {

    @Override
    public Pooling pooling() {
        return connector.pooling(definition);
    }

    @Override
    public C connect() throws Exception {
        return connector.connect(definition, context);
    }

    @Override
    public boolean valid(C connection) {
        return connector.valid(connection);
    }
}
