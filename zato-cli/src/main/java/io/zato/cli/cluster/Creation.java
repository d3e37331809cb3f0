package io.zato.cli.cluster;

import io.zato.cli.domain.Cluster;
import io.zato.cli.environment.Environment;
import io.zato.cli.environment.Ports;
import io.zato.cli.environment.Remembered;
import io.zato.cli.environment.ServerHome;
import io.zato.cli.run.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Makes the environment of a cluster out of the server home. */
record Creation(ServerHome server, Environment environment) {

    private static final List<String> DIRECTORIES =
            List.of("domain/configuration", "domain/log", "services", "lib", "run");
    /** Longer ones make transaction identifiers that WildFly refuses. */
    private static final int NODE_DIGITS = 10;

    /** Makes the first host, or the only one; {@code also} is remembered with the rest. */
    Cluster create(Cluster cluster, Ports ports, Map<String, String> also, Database database) throws IOException {
        return make(cluster, ports, also, properties -> {
            database.remember(environment.settings(), properties);
            new Secrets(cluster).create();
        });
    }

    /** Writes what is particular to a cluster, besides its zato.properties. */
    interface Contents {
        void write(Path properties) throws IOException;
    }

    /** What goes with the cluster is remembered last: what was broken off is no cluster yet. */
    Cluster make(Cluster cluster, Ports ports, Map<String, String> also, Contents contents) throws IOException {
        ownerOnly(Files.createDirectories(environment.home()), "rwx------");
        for (String directory : DIRECTORIES) {
            Files.createDirectories(environment.home().resolve(directory));
        }
        copyConfiguration(cluster.configuration());
        Path properties = environment.home().resolve("zato.properties");
        Files.copy(server.properties(), properties);
        ownerOnly(properties, "rw-------");
        contents.write(properties);
        remember(cluster, ports, also);
        return cluster;
    }

    private void copyConfiguration(Path to) throws IOException {
        try (Stream<Path> files = Files.list(server.wildfly().resolve("domain/configuration"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private void remember(Cluster cluster, Ports ports, Map<String, String> also) {
        Map<String, String> values = new HashMap<>(also);
        values.putAll(Map.of(
                Remembered.CREATED,
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                Remembered.HTTP_PORT, String.valueOf(ports.http()),
                Remembered.HTTPS_PORT, String.valueOf(ports.https()),
                Remembered.PORT_OFFSET, String.valueOf(ports.offset()),
                Remembered.NODE,
                        "z"
                                + HexFormat.of()
                                        .toHexDigits(ThreadLocalRandom.current().nextLong(), NODE_DIGITS),
                Remembered.BALANCED, "true",
                Remembered.SERVERS, String.valueOf(cluster.servers())));
        Remembered remembered = Remembered.in(environment);
        for (Map<String, String> some : List.of(values, DomainRefresh.checksums(server))) {
            for (Map.Entry<String, String> entry : some.entrySet()) {
                remembered = remembered.with(entry.getKey(), entry.getValue());
            }
        }
        remembered = remembered.with(Remembered.VERSION, Release.version());
        remembered.with(Remembered.CLUSTER, cluster.name());
    }

    private static void ownerOnly(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
