package io.zato.api.kind;

import javax.transaction.xa.XAResource;

/** A connector whose connections take part in distributed transactions, and whose branches in doubt heal after a crash. */
public interface XaConnector<D extends Record, C extends AutoCloseable> extends Connector<D, C> {

    /** The connection's side of a transaction, the same for as long as the connection is open. */
    XAResource branch(C connection);
}
