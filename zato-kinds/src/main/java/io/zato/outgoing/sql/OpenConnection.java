package io.zato.outgoing.sql;

import io.zato.api.connection.SqlConnection;
import io.zato.api.problem.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.XAConnection;
import javax.transaction.xa.XAResource;

/** One open connection to a database; once broken it stays so. */
final class OpenConnection implements SqlConnection {

    private static final int PROOF_SECONDS = 2;
    private static final long TRUSTED_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final XAConnection physical;
    private final Connection jdbc;
    private final XAResource branch;
    private final Statements statements;
    private volatile boolean broken;
    private volatile long provedAt = System.nanoTime();

    private OpenConnection(XAConnection physical, Connection jdbc, XAResource branch, Statements statements) {
        this.physical = physical;
        this.jdbc = jdbc;
        this.branch = branch;
        this.statements = statements;
    }

    static OpenConnection of(XAConnection physical, Statements statements) throws SQLException {
        try {
            return new OpenConnection(physical, physical.getConnection(), physical.getXAResource(), statements);
        } catch (SQLException failure) {
            physical.close();
            throw failure;
        }
    }

    @Override
    public List<Map<String, Object>> query(String sql, Object... parameters) {
        return run(() -> statements.query(jdbc, sql, 0, parameters));
    }

    @Override
    public Optional<Map<String, Object>> first(String sql, Object... parameters) {
        return run(() -> statements.query(jdbc, sql, 1, parameters)).stream().findFirst();
    }

    @Override
    public Map<String, Object> one(String sql, Object... parameters) {
        List<Map<String, Object>> rows = run(() -> statements.query(jdbc, sql, 2, parameters));
        if (rows.isEmpty()) {
            throw Problem.notFound("The database " + statements.database() + " has no such row");
        }
        if (rows.size() > 1) {
            throw new Problem(
                    500, "The database " + statements.database() + " has several rows where one was expected");
        }
        return rows.get(0);
    }

    @Override
    public int update(String sql, Object... parameters) {
        return run(() -> statements.update(jdbc, sql, parameters));
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private <T> T run(Work<T> work) {
        try {
            T result = work.run();
            provedAt = System.nanoTime();
            return result;
        } catch (SQLException failure) {
            broken = broken || Failures.breaks(failure, jdbc);
            throw Failures.of(statements, failure, broken);
        }
    }

    @Override
    public Connection jdbc() {
        return jdbc;
    }

    XAResource branch() {
        return branch;
    }

    /** Whether it is worth lending again: not broken, not left in a transaction of its own, and proved alive lately or now. */
    boolean usable() {
        try {
            return !broken && jdbc.getAutoCommit() && (System.nanoTime() - provedAt < TRUSTED_NANOS || alive());
        } catch (SQLException closed) {
            broken = true;
            return false;
        }
    }

    private boolean alive() throws SQLException {
        broken = !jdbc.isValid(PROOF_SECONDS);
        provedAt = System.nanoTime();
        return !broken;
    }

    /** One round trip; throws when there is no answer. */
    void ping() throws SQLException {
        if (!jdbc.isValid(statements.seconds())) {
            broken = true;
            throw new SQLException("no answer");
        }
    }

    @Override
    public void close() {
        try {
            physical.close();
        } catch (SQLException gone) {
            // What was broken does not close either, and there is nothing left to do about it.
            broken = true;
        }
    }
}
