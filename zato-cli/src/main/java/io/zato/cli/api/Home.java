package io.zato.cli.api;

import io.zato.cli.run.Failure;
import io.zato.cli.run.Hint;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** The environment of this machine, as starting it left it in $ZATO_HOME: where its server is, and the token of who may read it. */
record Home(Path directory) {

    private static final String USUAL_PORT = "8080";

    /** Where the server was reached when it was last started, else where it would be; empty where no environment is. */
    Optional<String> url() {
        return content("run/server.url").or(this::usualUrl);
    }

    Optional<String> token() {
        return content("token");
    }

    private Optional<String> usualUrl() {
        Path chosen = directory.resolve("environment.properties");
        if (!Files.exists(chosen)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(chosen)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(chosen, e);
        }
        return Optional.of("http://localhost:" + properties.getProperty("http.port", USUAL_PORT));
    }

    private Optional<String> content(String name) {
        Path file = directory.resolve(name);
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
