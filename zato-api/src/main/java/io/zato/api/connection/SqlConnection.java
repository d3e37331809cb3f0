package io.zato.api.connection;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Talks to a database in SQL with a {@code ?} for each parameter. In a JTA transaction everything is part of it, outside of one
 * each statement is committed by itself. A refused statement is {@code Problem} 500, a broken connection 502, a database that
 * does not answer in time 504. A row has its columns in order; names the database folds to upper case come in lower case.
 */
public interface SqlConnection extends AutoCloseable {

    /** Every row; empty when there is none. */
    List<Map<String, Object>> query(String sql, Object... parameters);

    /** The first row; empty when there is none. */
    Optional<Map<String, Object>> first(String sql, Object... parameters);

    /** The only row; {@code Problem} 404 when there is none, 500 when there are several. */
    Map<String, Object> one(String sql, Object... parameters);

    /** Runs a statement that changes something; how many rows it changed, 0 where that is not said. */
    int update(String sql, Object... parameters);

    /** The plain connection, given back with this one or when the invocation ends; it is not to be closed or kept longer. */
    Connection jdbc();

    @Override
    void close();
}
