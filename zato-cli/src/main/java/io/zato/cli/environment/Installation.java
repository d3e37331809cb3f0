package io.zato.cli.environment;

import io.zato.cli.run.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Makes an environment out of the server home. */
record Installation(ServerHome server, Environment environment) {
    static final String CONFIGURATION = "standalone-zato.xml";

    private static final List<String> DIRECTORIES =
            List.of("server/configuration", "server/deployments", "server/log", "db", "services", "lib", "run");
    private static final List<String> BESIDE_CONFIGURATION = List.of(
            "logging.properties",
            "application-users.properties",
            "application-roles.properties",
            "mgmt-users.properties",
            "mgmt-groups.properties");

    /** Does nothing when there is an environment. Its directory is for its owner only: key, database and tokens lie in it. */
    void create(Ports ports) {
        try {
            ownerOnly(Files.createDirectories(environment.home()), "rwx------");
            for (String directory : DIRECTORIES) {
                Files.createDirectories(environment.home().resolve(directory));
            }
            for (String name : BESIDE_CONFIGURATION) {
                copyIfMissing(
                        server.configuration().resolve(name),
                        environment.configuration().resolve(name));
            }
            Path properties = environment.home().resolve("zato.properties");
            copyIfMissing(server.properties(), properties);
            ownerOnly(properties, "rw-------");
            if (!environment.exists()) {
                remember(ports);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the environment in " + environment.home(), e);
        }
    }

    private void remember(Ports ports) {
        String node =
                "zato-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        Remembered.in(environment)
                .with(
                        Remembered.CREATED,
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .with(Remembered.VERSION, Release.version())
                .with(Remembered.HTTP_PORT, String.valueOf(ports.http()))
                .with(Remembered.HTTPS_PORT, String.valueOf(ports.https()))
                .with(Remembered.PORT_OFFSET, String.valueOf(ports.offset()))
                .with(Remembered.NODE, node);
    }

    private static void copyIfMissing(Path from, Path to) throws IOException {
        if (!Files.exists(to)) {
            Files.copy(from, to);
        }
    }

    private static void ownerOnly(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
