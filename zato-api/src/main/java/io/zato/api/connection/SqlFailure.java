package io.zato.api.connection;

import java.sql.SQLException;

/** The database refused a statement; not caught by a service, it is a failure of that service (500). */
public final class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String state;

    public SqlFailure(String database, SQLException cause) {
        super("The database " + database + " refused a statement: " + cause.getMessage(), cause);
        this.state = cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    /** SQLSTATE, for example {@code 23505} where a value has to be unique and is not; empty where the driver gives none. */
    public String state() {
        return state;
    }

    /** Whether what was to be written breaks a constraint of the database. */
    public boolean constraint() {
        return state.startsWith("23");
    }
}
