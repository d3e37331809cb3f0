package io.zato.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.settings.Release;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server runs with the schema of the next version, and is refused by one that has lost what it uses. */
class MigrationTest {

    /** The first whose servers look whether they may use the schema. */
    private static final int FIRST_CHECKED = 15;

    private final JdbcDataSource database = new JdbcDataSource();

    @TempDir
    private Path folder;

    @BeforeEach
    void create() {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    @Test
    void theVersionBeforeRunsOnTheNextOnesSchema() throws SQLException, IOException {
        new Migration(database).run();
        later("V900__more.sql", "ALTER TABLE server ADD COLUMN zone VARCHAR(100);");
        new Migration(database).run();
        assertEquals(Release.version(), migratedBy());
    }

    @Test
    void aSchemaThatHasLostWhatThisVersionUsesIsRefused() throws SQLException, IOException {
        new Migration(database).run();
        later(
                "V901__less.sql",
                "ALTER TABLE server DROP COLUMN java;"
                        + " UPDATE schema_support SET needs = 'V901__less.sql', needs_release = '9.1.0';");
        String refusal = assertThrows(IllegalStateException.class, () -> new Migration(database).run())
                .getMessage();
        assertTrue(refusal.startsWith("ZATO: "), refusal);
        assertTrue(
                refusal.contains("Start release 9.1.0") && refusal.contains("this is " + Release.version()), refusal);
        later("V901__less.sql", Files.readString(folder.resolve("db/migration/V901__less.sql")));
    }

    @Test
    void whatTakesSomethingAwayNamesItself() throws IOException {
        for (Path script : scripts()) {
            String name = script.getFileName().toString();
            String sql = Files.readString(script).replaceAll("--.*", "").toUpperCase(Locale.ROOT);
            boolean takes = sql.matches("(?s).*\\b(DROP|RENAME|SET NOT NULL|ALTER COLUMN|TRUNCATE)\\b.*")
                    || sql.matches("(?s).*ADD COLUMN [^;]*NOT NULL.*")
                            && !sql.matches("(?s).*ADD COLUMN [^;]*DEFAULT.*");
            if (takes && number(name) > FIRST_CHECKED) {
                assertTrue(sql.contains("'" + name.toUpperCase(Locale.ROOT) + "'"), name + ": see CONTRIBUTING.md");
            }
        }
    }

    private static List<Path> scripts() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            return files.filter(file -> file.toString().endsWith(".sql")).toList();
        }
    }

    private static int number(String script) {
        return Integer.parseInt(script.substring(1, script.indexOf("__")));
    }

    /** A version that has this migration besides. */
    private void later(String name, String sql) throws IOException, SQLException {
        Path migrations = Files.createDirectories(folder.resolve("db/migration"));
        Files.writeString(migrations.resolve(name), sql);
        URL[] added = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(added, getClass().getClassLoader())) {
            new Migration(database, loader).run();
        }
    }

    private String migratedBy() throws SQLException {
        try (var connection = database.getConnection();
                var row = connection.createStatement().executeQuery("SELECT migrated_by FROM schema_support")) {
            row.next();
            return row.getString(1);
        }
    }
}
