package io.zato.outgoing.sql;

import io.zato.api.connection.SqlFailure;
import io.zato.api.problem.Problem;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.util.Set;

/** What a failed statement means; the address and the statement are not told, since a channel's caller may read it. */
final class Failures {

    private static final String CANCELLED = "57014";
    private static final String H2_NOT_FOUND = "90146";
    /** PostgreSQL: the server stops, has crashed, or is starting. */
    private static final Set<String> SERVER_GOES = Set.of("57P01", "57P02", "57P03");

    private Failures() {}

    /** Whether the connection is lost with this failure. */
    static boolean breaks(SQLException failure, Connection connection) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("08")
                || SERVER_GOES.contains(state)
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                || closed(connection);
    }

    private static boolean closed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException unusable) {
            return true;
        }
    }

    /** Why there is no connection. */
    static Problem unreachable(String database, SQLException failure) {
        return new Problem(
                502, "The database " + database + " " + reason(String.valueOf(failure.getSQLState())), failure);
    }

    private static String reason(String state) {
        if (state.startsWith("08")) {
            return "cannot be reached";
        }
        if (state.startsWith("28")) {
            return "does not accept our username and password";
        }
        if (state.startsWith("3D") || state.equals(H2_NOT_FOUND)) {
            return "is not there under its db_name";
        }
        return "refuses connections, SQLSTATE " + state;
    }

    static RuntimeException of(Statements statements, SQLException failure, boolean broken) {
        if (late(failure)) {
            return new Problem(
                    504,
                    "The database %s did not answer within %d s".formatted(statements.database(), statements.seconds()),
                    failure);
        }
        if (broken) {
            return new Problem(502, "The connection to the database " + statements.database() + " broke", failure);
        }
        return new SqlFailure(statements.database(), failure);
    }

    private static boolean late(SQLException failure) {
        return failure instanceof SQLTimeoutException
                || CANCELLED.equals(failure.getSQLState())
                || failure.getCause() instanceof SocketTimeoutException;
    }
}
