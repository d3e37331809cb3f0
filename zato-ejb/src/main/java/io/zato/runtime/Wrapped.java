package io.zato.runtime;

import io.zato.api.connection.PoolSource;
import io.zato.api.kind.Pooling;

/** A source that adds transactions to a plain one and is like it otherwise. */
interface Wrapped<C extends AutoCloseable> extends PoolSource<C> {

    PoolSource<C> plain();

    @Override
    default String name() {
        return plain().name();
    }

    @Override
    default Pooling pooling() {
        return plain().pooling();
    }

    @Override
    default C connect() throws Exception {
        return plain().connect();
    }

    @Override
    default boolean valid(C connection) {
        return plain().valid(connection);
    }
}
