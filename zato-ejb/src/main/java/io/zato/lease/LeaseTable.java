package io.zato.lease;

import static io.zato.lease.DatabaseClock.NOW;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** The statements on leases and their holders; each a transaction of its own but {@link #lock}. */
record LeaseTable(DataSource database) {

    private static final String NOBODY = "NOT EXISTS (SELECT 1 FROM lease_holder h WHERE h.id = l.holder)";

    /** Seconds a statement may take: whoever proves ownership to a long transaction keeps its row locked. */
    private static final int PATIENCE = 1;

    void open(String id, String server) throws SQLException {
        String sql = "INSERT INTO lease_holder (id, server, expires) VALUES (?, ?, " + NOW + " + ?)";
        update(sql, id, server, Session.LIFE.toMillis());
    }

    /** False when the holder was given up for dead. */
    boolean renew(String id) throws SQLException {
        return update("UPDATE lease_holder SET expires = " + NOW + " + ? WHERE id = ?", Session.LIFE.toMillis(), id)
                == 1;
    }

    /** All leases of the holder are free at once. */
    void close(String id) throws SQLException {
        update("DELETE FROM lease_holder WHERE id = ?", id);
    }

    /** Gives up holders whose time is over; an id never comes back. */
    void reap() throws SQLException {
        update("DELETE FROM lease_holder WHERE expires < " + NOW);
    }

    /** Makes the leases that nobody asked for before. */
    void make(Collection<String> names) throws SQLException {
        String sql = "INSERT INTO lease (name, holder, token, since) SELECT CAST(? AS VARCHAR(400)), '', 0, 0"
                + " WHERE NOT EXISTS (SELECT 1 FROM lease WHERE name = ?)";
        for (String name : names) {
            update(sql, name, name);
        }
    }

    /** By name, so that two servers that take many never wait for each other in a circle. */
    List<FreeLease> free() throws SQLException {
        String sql = "SELECT l.name, l.holder, l.token FROM lease l WHERE " + NOBODY + " ORDER BY l.name";
        List<FreeLease> free = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = prepare(connection, sql);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                free.add(new FreeLease(rows.getString(1), rows.getString(2), rows.getLong(3)));
            }
        }
        return free;
    }

    /** Those of them that nobody else took in the meantime; all in one transaction. */
    List<FreeLease> take(List<FreeLease> leases, String holder) throws SQLException {
        String sql = "UPDATE lease SET holder = ?, token = token + 1, since = " + NOW
                + " WHERE name = ? AND holder = ? AND token = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement update = prepare(connection, sql)) {
            for (FreeLease lease : leases) {
                bind(update, holder, lease.name(), lease.holder(), lease.token());
                update.addBatch();
            }
            return changed(leases, inOneTransaction(connection, update));
        }
    }

    private static int[] inOneTransaction(Connection connection, PreparedStatement update) throws SQLException {
        connection.setAutoCommit(false);
        try {
            int[] counts = update.executeBatch();
            connection.commit();
            return counts;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static List<FreeLease> changed(List<FreeLease> leases, int[] counts) {
        List<FreeLease> taken = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 1) {
                taken.add(leases.get(i));
            }
        }
        return taken;
    }

    void release(String name, String holder, long token) throws SQLException {
        update("UPDATE lease SET holder = '' WHERE name = ? AND holder = ? AND token = ?", name, holder, token);
    }

    /** How long until the first of the other holders expires, unless it renews; a second when there is none. */
    Duration untilExpiry(String except) throws SQLException {
        String sql = "SELECT MIN(expires) - " + NOW + " FROM lease_holder WHERE id <> ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = prepare(connection, sql, except);
                ResultSet rows = select.executeQuery()) {
            rows.next();
            long millis = rows.getLong(1);
            return Duration.ofMillis(rows.wasNull() ? 1000 : millis);
        }
    }

    /** Locks the lease to the end of the connection's transaction; false when it is not of this holder and token. */
    static boolean lock(Connection connection, String name, String holder, long token) throws SQLException {
        String sql = "SELECT token FROM lease WHERE name = ? AND holder = ? AND token = ? FOR UPDATE";
        try (PreparedStatement select = prepare(connection, sql, name, holder, token);
                ResultSet rows = select.executeQuery()) {
            return rows.next();
        }
    }

    List<OwnedLease> all() throws SQLException {
        String sql = "SELECT l.name, h.server, l.token, l.since FROM lease l LEFT JOIN lease_holder h"
                + " ON h.id = l.holder AND h.expires >= " + NOW + " ORDER BY l.name";
        List<OwnedLease> all = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = prepare(connection, sql);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                String owner = rows.getString(2) == null ? "" : rows.getString(2);
                all.add(new OwnedLease(
                        rows.getString(1), owner, rows.getLong(3), Instant.ofEpochMilli(rows.getLong(4))));
            }
        }
        return all;
    }

    private int update(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = prepare(connection, sql, values)) {
            return update.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setQueryTimeout(PATIENCE);
        bind(statement, values);
        return statement;
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
