package io.zato.api.connection;

/** A source whose connections have transactions of their own. */
public interface LocalTransactionSource<C extends AutoCloseable> extends PoolSource<C> {

    void begin(C connection) throws Exception;

    void commit(C connection) throws Exception;

    void rollback(C connection) throws Exception;
}
