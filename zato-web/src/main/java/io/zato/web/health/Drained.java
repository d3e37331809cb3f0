package io.zato.web.health;

import io.zato.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Whether a server is drained, as the supervisor beside it has noted for the balancers of other hosts. */
record Drained(Path file, String server) {

    static Drained ofProcess() {
        return new Drained(Settings.home().resolve("supervisor/drained"), Settings.serverName());
    }

    boolean now() {
        try {
            return Files.readAllLines(file).contains(server);
        } catch (NoSuchFileException e) {
            // there is no supervisor
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
