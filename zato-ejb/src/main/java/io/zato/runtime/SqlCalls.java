package io.zato.runtime;

import io.zato.api.connection.SqlConnection;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Borrows a connection per statement, so that a service holds none while it thinks; in a transaction the pool lends the
 * transaction's own each time.
 */
final class SqlCalls implements SqlConnection {

    private final Leases leases;
    private final String name;
    private Borrowed<SqlConnection> held;

    SqlCalls(Leases leases, String name) {
        this.leases = leases;
        this.name = name;
    }

    @Override
    public List<Map<String, Object>> query(String sql, Object... parameters) {
        return with(connection -> connection.query(sql, parameters));
    }

    @Override
    public Optional<Map<String, Object>> first(String sql, Object... parameters) {
        return with(connection -> connection.first(sql, parameters));
    }

    @Override
    public Map<String, Object> one(String sql, Object... parameters) {
        return with(connection -> connection.one(sql, parameters));
    }

    @Override
    public int update(String sql, Object... parameters) {
        return with(connection -> connection.update(sql, parameters));
    }

    private <T> T with(Function<SqlConnection, T> work) {
        try (Borrowed<SqlConnection> lease = leases.borrow(SqlConnection.class, name)) {
            return done(work, lease);
        }
    }

    private static <T> T done(Function<SqlConnection, T> work, Borrowed<SqlConnection> lease) {
        try {
            return work.apply(lease.connection());
        } catch (RuntimeException e) {
            lease.failed();
            throw e;
        }
    }

    @Override
    public Connection jdbc() {
        if (held == null) {
            held = leases.borrow(SqlConnection.class, name);
            leases.keep(held);
        }
        return held.connection().jdbc();
    }

    @Override
    public void close() {
        if (held != null) {
            held.close();
            held = null;
        }
    }
}
