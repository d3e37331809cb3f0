package io.zato.api.connection;

import javax.transaction.xa.XAResource;

/** A source whose connections take part in distributed transactions. */
public interface XaSource<C extends AutoCloseable> extends PoolSource<C> {

    /** The connection's side of a transaction, the same for as long as the connection is open. */
    XAResource branch(C connection);
}
