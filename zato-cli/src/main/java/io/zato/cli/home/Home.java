package io.zato.cli.home;

import io.zato.cli.run.Failure;
import io.zato.cli.run.Hint;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** The environment of this machine, as starting it left it in $ZATO_HOME: where its server is, and the token of who may read it. */
public record Home(Path directory) {

    /** In {@link #chosen}, the HTTP port. */
    public static final String HTTP_PORT = "http.port";

    /** In {@link #chosen}, the name of the cluster; only a cluster has one. */
    public static final String CLUSTER = "cluster.name";

    private static final String USUAL_PORT = "8080";

    /** Where the server was reached when it was last started, else where it would be; empty where no environment is. */
    public Optional<String> url() {
        return started().or(this::usualUrl);
    }

    /** Where the server was reached when it was last started; empty before the first time. */
    public Optional<String> started() {
        return content(urlFile());
    }

    public Optional<String> token() {
        return content(directory.resolve("token"));
    }

    /** Where starting writes what {@link #started} reads. */
    public Path urlFile() {
        return directory.resolve("run/server.url");
    }

    /** What was chosen when the environment was created. */
    public Path chosen() {
        return directory.resolve("environment.properties");
    }

    /** Whether the servers of a cluster run in it, and not one server of its own. */
    public boolean isCluster() {
        return Files.exists(chosen()) && properties().containsKey(CLUSTER);
    }

    private Optional<String> usualUrl() {
        return Files.exists(chosen())
                ? Optional.of("http://localhost:" + properties().getProperty(HTTP_PORT, USUAL_PORT))
                : Optional.empty();
    }

    private Properties properties() {
        Path chosen = chosen();
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(chosen)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(chosen, e);
        }
        return properties;
    }

    private static Optional<String> content(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Failure unreadable(Path file, Exception cause) {
        String remedy = " cannot be read: be the user who ran '" + Hint.command("start")
                + "', or set ZATO_URL and ZATO_TOKEN (" + cause + ")";
        return new Failure(Failure.NOT_AUTHENTICATED, file + remedy, cause);
    }
}
