package io.zato.cli.cluster;

import io.zato.cli.environment.Settings;
import io.zato.cli.run.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of the database that a cluster's servers share. What is not given comes from ZATO_DB_URL and its like. */
final class Database {

    @Option(
            names = "--db-url",
            paramLabel = "URL",
            description = "The database of all servers: jdbc:postgresql://HOST/DATABASE (default: ZATO_DB_URL).")
    private String url;

    @Option(names = "--db-user", paramLabel = "USER", description = "Who we are there (default: ZATO_DB_USER).")
    private String user;

    @Option(
            names = "--db-password",
            paramLabel = "PASSWORD",
            description =
                    "That user's password; others on this machine can read it here, so ZATO_DB_PASSWORD is better.")
    private String password;

    /** Refuses what that many servers cannot share. */
    void check(Settings settings, int servers) {
        String chosen = given(url, settings, "zato.db.url").orElse("");
        if (servers > 1 && (chosen.isEmpty() || chosen.startsWith("jdbc:h2:"))) {
            throw new Failure("Several servers need one PostgreSQL, the embedded H2 is for a single one: add --db-url"
                    + " jdbc:postgresql://HOST/DATABASE --db-user USER, and the password in ZATO_DB_PASSWORD.");
        }
        if (!chosen.isEmpty() && !chosen.startsWith("jdbc:h2:") && !chosen.startsWith("jdbc:postgresql:")) {
            throw new Failure("--db-url must begin with jdbc:postgresql: (or jdbc:h2: for one server).");
        }
    }

    /** Adds them to the settings of the environment, so that every later start has them. */
    void remember(Settings settings, Path file) throws IOException {
        Map<String, String> lines = new LinkedHashMap<>();
        given(url, settings, "zato.db.url").ifPresent(value -> lines.put("zato.db.url", value));
        given(user, settings, "zato.db.user").ifPresent(value -> lines.put("zato.db.user", value));
        given(password, settings, "zato.db.password").ifPresent(value -> lines.put("zato.db.password", value));
        append(lines, file);
    }

    /** Adds such settings, however they were come by. */
    static void append(Map<String, String> lines, Path file) throws IOException {
        StringBuilder text = new StringBuilder("\n# As the cluster was created.\n");
        lines.forEach((name, value) -> text.append(name)
                .append('=')
                .append(value.replace("\\", "\\\\"))
                .append('\n'));
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }

    private static Optional<String> given(String option, Settings settings, String name) {
        return Optional.ofNullable(option).map(String::strip).or(() -> settings.get(name));
    }
}
