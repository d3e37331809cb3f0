package io.zato.cli.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @Test
    void goesOnWithWhatIsWrittenAndWithTheNextFile(@TempDir Path directory) throws Exception {
        Path path = Files.writeString(directory.resolve("server.log"), "one\n");
        try (LogFile log = new LogFile(path)) {
            assertEquals(Optional.of("one"), log.read());
            assertEquals(Optional.empty(), log.next());
            Files.writeString(path, "two\n", StandardOpenOption.APPEND);
            assertEquals(Optional.of("two"), log.next());
            rotate(path);
            assertEquals(Optional.empty(), log.next());
            assertEquals(Optional.of("three"), log.next());
        }
    }

    private static void rotate(Path path) throws IOException {
        Files.move(path, path.resolveSibling("server.log.1"));
        Files.writeString(path, "three\n");
    }
}
