package io.zato.cli.backup;

import io.zato.cli.environment.Settings;
import io.zato.cli.run.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL, by its own programs pg_dump and pg_restore: a consistent copy, brought back in one transaction. */
record PostgresCopy(String host, int port, String database, String user, String password) implements DatabaseCopy {

    private static final int USUAL_PORT = 5432;

    static PostgresCopy of(String jdbcUrl, Settings settings) {
        URI url = URI.create(jdbcUrl.substring("jdbc:".length()));
        String path = url.getPath() == null ? "" : url.getPath().replaceFirst("^/", "");
        if (url.getHost() == null || path.isEmpty()) {
            throw new Failure(
                    "ZATO_DB_URL must look like jdbc:postgresql://HOST/DATABASE for a backup of the database.");
        }
        return new PostgresCopy(
                url.getHost(),
                url.getPort() < 0 ? USUAL_PORT : url.getPort(),
                path,
                settings.get("zato.db.user").orElse("zato"),
                settings.get("zato.db.password").orElse("zato"));
    }

    @Override
    public String dump(Taker taker) throws IOException {
        // readable by its owner only
        Path dump = Files.createTempFile("zato-database", ".dump");
        try {
            program("pg_dump").run(List.of("--format=custom", "--no-owner", "--no-privileges", "--file=" + dump));
            taker.take(dump);
            return "with a dump of " + this;
        } finally {
            Files.delete(dump);
        }
    }

    @Override
    public String restore(Path dump, boolean overwrite) {
        if (!Files.exists(dump)) {
            throw new Failure("The backup holds an embedded database: restore it without ZATO_DB_URL.");
        }
        List<String> arguments =
                new ArrayList<>(List.of("--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction"));
        if (overwrite) {
            arguments.addAll(List.of("--clean", "--if-exists"));
        }
        arguments.add(dump.toString());
        program("pg_restore")
                .because(
                        "If it says that something exists, the database is in use: --overwrite-database replaces that.")
                .run(arguments);
        delete(dump);
        return "and the dump into " + this;
    }

    @Override
    public String keep(Path dump) {
        delete(dump);
        return "and left " + this + " as it is";
    }

    private static void delete(Path dump) {
        try {
            Files.deleteIfExists(dump);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + dump, e);
        }
    }

    private PostgresProgram program(String name) {
        return PostgresProgram.find(name, this);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "postgresql://" + host + ":" + port + "/" + database;
    }
}
