package io.zato.startup;

import io.zato.settings.Release;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Whether this version may use a schema that a later one has migrated. */
record SchemaSupport(DataSource database, ClassLoader migrations) {

    static final String MIGRATIONS = "db/migration/";

    private static final String REFUSED =
            "ZATO: the database was brought to a newer schema by release %s, with which releases before %s"
                    + " cannot run; this is %s. Start release %s or a later one, or restore the backup made before the upgrade.";

    /** IllegalStateException with what to do when the schema has lost what this version uses. */
    void require() throws SQLException {
        try (Connection connection = database.getConnection();
                var select =
                        connection.prepareStatement("SELECT needs, needs_release, migrated_by FROM schema_support");
                var row = select.executeQuery()) {
            if (row.next() && migrations.getResource(MIGRATIONS + row.getString("needs")) == null) {
                String needed = row.getString("needs_release");
                throw new IllegalStateException(
                        REFUSED.formatted(row.getString("migrated_by"), needed, Release.version(), needed));
            }
        }
    }

    /** Remembers which version migrated last, for those who are refused later. */
    void migrated() throws SQLException {
        try (Connection connection = database.getConnection();
                var update = connection.prepareStatement("UPDATE schema_support SET migrated_by = ?")) {
            update.setString(1, Release.version());
            update.executeUpdate();
        }
    }
}
