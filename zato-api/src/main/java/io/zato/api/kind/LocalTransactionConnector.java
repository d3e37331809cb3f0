package io.zato.api.kind;

/**
 * A connector whose connections have transactions of their own: the work over one connection is committed and rolled back
 * with the JTA transaction it was done in, of which it is the last resource. What is thrown rolls that transaction back.
 */
public interface LocalTransactionConnector<D extends Record, C extends AutoCloseable> extends Connector<D, C> {

    void begin(C connection) throws Exception;

    void commit(C connection) throws Exception;

    void rollback(C connection) throws Exception;
}
