package io.zato.lease;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * That this server owns a piece of work, from its start to its stop. {@code token} is greater than that of every owner before:
 * another system can refuse whoever comes with a lower one.
 */
public final class Tenure {

    private final String name;
    private final long token;
    private final Session session;

    Tenure(String name, long token, Session session) {
        this.name = name;
        this.token = token;
        this.session = session;
    }

    public String name() {
        return name;
    }

    public long token() {
        return token;
    }

    /** To be asked before each step: false once another server may have taken over, as after a long pause of this JVM. */
    public boolean valid() {
        return session.alive();
    }

    /**
     * Proves ownership to the transaction of the connection, in which nobody else can become owner until it ends.
     *
     * @throws LeaseLost when another server has become owner: roll back
     * @throws IllegalStateException when the connection is in no transaction
     */
    public void prove(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException("Ownership of " + name + " is proved to a transaction: begin one first");
        }
        if (!LeaseTable.lock(connection, name, session.id(), token)) {
            throw new LeaseLost(name, token);
        }
    }

    boolean of(Session other) {
        return session == other;
    }

    String holder() {
        return session.id();
    }
}
