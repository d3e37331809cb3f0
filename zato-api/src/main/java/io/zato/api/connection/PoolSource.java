package io.zato.api.connection;

import io.zato.api.kind.Pooling;

/** Where a pool gets its connections from. */
public interface PoolSource<C extends AutoCloseable> {

    /** Name and version of the definition, for logs and statistics, for example {@code outgoing_rest/CRM#3}. */
    String name();

    Pooling pooling();

    /** Opens one physical connection. */
    C connect() throws Exception;

    /** Whether an idle connection may be lent again. */
    boolean valid(C connection);
}
