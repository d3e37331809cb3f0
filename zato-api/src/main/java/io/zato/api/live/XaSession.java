package io.zato.api.live;

import javax.transaction.xa.XAResource;

/** A session with a system that knows distributed transactions. */
public interface XaSession extends AutoCloseable {

    /** The session's side of a transaction, the same for as long as it is open. */
    XAResource branch();
}
