package io.zato.jca;

import io.zato.api.connection.LocalTransactionSource;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.LocalTransaction;

/** The transaction of one connection as the container drives it. */
record OwnTransaction<C extends AutoCloseable>(LocalTransactionSource<C> source, C connection)
        implements LocalTransaction {

    private interface Step<C> {
        void run(C connection) throws Exception;
    }

    @Override
    public void begin() throws ResourceException {
        run("begin", source::begin);
    }

    @Override
    public void commit() throws ResourceException {
        run("commit", source::commit);
    }

    @Override
    public void rollback() throws ResourceException {
        run("rollback", source::rollback);
    }

    private void run(String name, Step<C> step) throws ResourceException {
        try {
            step.run(connection);
        } catch (Exception failure) {
            throw new ResourceException(source.name() + ": " + name + " failed: " + failure.getMessage(), failure);
        }
    }
}
