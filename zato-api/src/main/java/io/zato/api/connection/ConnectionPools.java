package io.zato.api.connection;

/** Opens one pool per definition version; the resource adapter binds one under each of these names. */
public interface ConnectionPools {

    /** JNDI name of the factory whose connections take no part in transactions. */
    String NO_TRANSACTION = "java:/zato/connections/none";

    /** JNDI name of the factory for each {@link LocalTransactionSource}. */
    String LOCAL_TRANSACTION = "java:/zato/connections/local";

    /** JNDI name of the factory for each {@link XaSource}. */
    String XA_TRANSACTION = "java:/zato/connections/xa";

    /**
     * A new, empty pool; connections are opened as they are asked for. A connection borrowed in a JTA transaction belongs to
     * it until it ends, whoever closes the lease, and who borrows again in that transaction gets the same.
     */
    <C extends AutoCloseable> ConnectionPool<C> open(PoolSource<C> source);
}
