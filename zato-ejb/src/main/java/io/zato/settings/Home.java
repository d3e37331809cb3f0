package io.zato.settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the environment is; known before anything else, for one of the sources of settings is a file in it. */
final class Home {

    private Home() {}

    /** {@code ZATO_HOME}, else {@code -Dzato.home}, else a folder in the server's data. */
    static Path ofProcess() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("ZATO_HOME")),
                        Optional.ofNullable(System.getProperty("zato.home")),
                        Optional.ofNullable(System.getProperty("jboss.server.data.dir"))
                                .map(data -> data + "/zato"))
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(Path::of)
                .orElse(Path.of(".zato"));
    }
}
