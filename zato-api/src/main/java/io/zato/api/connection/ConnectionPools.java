package io.zato.api.connection;

/** Opens one pool per definition version; the resource adapter binds one under {@link #NO_TRANSACTION}. */
public interface ConnectionPools {

    /** JNDI name of the factory whose connections take no part in transactions. */
    String NO_TRANSACTION = "java:/zato/connections/none";

    /** A new, empty pool; connections are opened as they are asked for. */
    <C extends AutoCloseable> ConnectionPool<C> open(PoolSource<C> source);
}
