package io.zato.startup;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the database to the schema of this version. A schema that a later version has migrated stays as it is. */
record Migration(DataSource database, ClassLoader migrations) {

    Migration(DataSource database) {
        this(database, Migration.class.getClassLoader());
    }

    /** IllegalStateException with what to do when the schema is too new for this version. */
    void run() throws SQLException {
        int done = Flyway.configure(migrations)
                .dataSource(database)
                .locations("classpath:" + SchemaSupport.MIGRATIONS)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                // What a later version has done is not ours to judge by its absence here: see SchemaSupport.
                .ignoreMigrationPatterns("*:future")
                .load()
                .migrate()
                .migrationsExecuted;
        SchemaSupport support = new SchemaSupport(database, migrations);
        if (done > 0) {
            support.migrated();
        }
        support.require();
    }
}
