package io.zato.cli.environment;

import io.zato.cli.home.Home;
import io.zato.cli.run.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where everything of one environment lies: the directory $ZATO_HOME, always absolute. */
public record Environment(Path home) {

    /** The folder of the home that backups leave out: it holds those made before an upgrade. */
    public static final String BACKUPS = "backups";

    public static Environment of(Map<String, String> variables) {
        String home = variables.getOrDefault("ZATO_HOME", "").strip();
        if (home.isEmpty()) {
            throw new Failure("ZATO_HOME is not set: it names the directory of the environment.");
        }
        return new Environment(real(Path.of(home).toAbsolutePath().normalize()));
    }

    /** That of this process. */
    public static Environment current() {
        return of(System.getenv());
    }

    /** The current environment, its directory made when it is not there. */
    public static Environment created() {
        Environment environment = current();
        try {
            Files.createDirectories(environment.home);
        } catch (IOException e) {
            throw new Failure("Cannot create the directory " + environment.home + ": " + e.getMessage());
        }
        return current();
    }

    public boolean exists() {
        return Files.exists(remembered());
    }

    /** Whether the servers of a cluster run in it, and not one server of its own. */
    public boolean isCluster() {
        return where().isCluster();
    }

    public Settings settings() {
        return Settings.of(System.getenv(), home.resolve("zato.properties"));
    }

    /** Passwords that may open key stores of the environment: its own, its cluster's, and that of the administrator's key store. */
    public List<String> keyStorePasswords() {
        return Stream.of(Stream.of(Identity.PASSWORD), clusterSecret().stream(), settings().get(Tls.PASSWORD).stream())
                .flatMap(passwords -> passwords)
                .toList();
    }

    /** What the servers of a cluster prove to each other; empty where none was made. */
    private Optional<String> clusterSecret() {
        try {
            return Files.exists(clusterSecretFile())
                    ? Optional.of(Files.readString(clusterSecretFile()).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + clusterSecretFile(), e);
        }
    }

    public Path clusterSecretFile() {
        return home.resolve("cluster.secret");
    }

    /** Certificates and key stores of the administrator, wherever they lie. */
    public List<Path> givenCertificates() {
        return Stream.of(Tls.PEM, Tls.STORE, Tls.CLIENTS)
                .flatMap(setting -> settings().get(setting).stream())
                .map(Path::of)
                .toList();
    }

    /** What was chosen when the environment was created. */
    public Path remembered() {
        return where().chosen();
    }

    /** Where upgrades put the backups they make. */
    public Path backups() {
        return home.resolve(BACKUPS);
    }

    Path server() {
        return home.resolve("server");
    }

    Path configuration() {
        return server().resolve("configuration");
    }

    Path deployment() {
        return server().resolve("deployments/zato.ear");
    }

    /** Beside the deployment, what the deployment scanner says of it: isdeploying, deployed, failed … */
    Path marker(String state) {
        return deployment().resolveSibling("zato.ear." + state);
    }

    /** In a cluster that of its first server. */
    public Path log() {
        Path server = isCluster() ? home.resolve("domain/servers/server-1") : server();
        return server.resolve("log/server.log");
    }

    Path console() {
        return server().resolve("log/console.log");
    }

    /** Of the server, in a cluster of what all its servers are children of. */
    public Path pidFile() {
        return home.resolve(isCluster() ? "run/domain.pid" : "run/server.pid");
    }

    public Path supervisorPidFile() {
        return home.resolve("run/supervisor.pid");
    }

    public Path urlFile() {
        return where().urlFile();
    }

    /** Where the server was reached when it was last started, else where it would be. */
    public String url() {
        return where().started().orElseGet(() -> Frontage.of(this).adminUrl());
    }

    /** What a command line that talks to the server reads too. */
    private Home where() {
        return new Home(home);
    }

    /** The same name for the same place, however it was reached, so that a running server is recognised. */
    private static Path real(Path path) {
        try {
            return Files.exists(path) ? path.toRealPath() : path;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at " + path, e);
        }
    }
}
