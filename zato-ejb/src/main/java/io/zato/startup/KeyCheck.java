package io.zato.startup;

import io.zato.object.Vault;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/** Proves that the server's key is the one the database was encrypted with. */
record KeyCheck(DataSource database) {

    private static final String OWNER = "zato/key-check/probe";
    private static final String WRONG = "ZATO: the secret key is not the one this database was encrypted with."
            + " Set ZATO_SECRET_KEY, or put secret.key back into ZATO_HOME, as it was when the environment was created."
            + " Nothing was changed.";

    /** Before anything is written: IllegalStateException with the remedy when the key does not open an existing database. */
    void verify(Vault vault) throws SQLException {
        Optional<String> probe = probe();
        if (probe.isEmpty()) {
            return;
        }
        try {
            vault.decrypt(probe.get(), OWNER);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(WRONG, e);
        }
    }

    /** Leaves a probe for the next start in a new database; of servers that start together only the first does. */
    void leaveProbe(Vault vault) throws SQLException {
        if (probe().isPresent()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                insert(connection, vault.encrypt(OWNER, OWNER));
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** Under the row lock that every writer takes. */
    private static void insert(Connection connection, String probe) throws SQLException {
        try (var lock = connection.prepareStatement("SELECT n FROM revision FOR UPDATE");
                var insert = connection.prepareStatement(
                        "INSERT INTO key_check (probe) SELECT CAST(? AS VARCHAR(1000)) WHERE NOT EXISTS (SELECT 1 FROM key_check)")) {
            lock.executeQuery();
            insert.setString(1, probe);
            insert.executeUpdate();
        }
    }

    private Optional<String> probe() throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!exists(connection, "key_check")) {
                return Optional.empty();
            }
            try (var select = connection.prepareStatement("SELECT probe FROM key_check");
                    var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        for (String name : new String[] {table, table.toUpperCase(Locale.ROOT)}) {
            try (var tables =
                    connection.getMetaData().getTables(null, null, name, new String[] {"TABLE", "BASE TABLE"})) {
                if (tables.next()) {
                    return true;
                }
            }
        }
        return false;
    }
}
