package io.zato.cli.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @Test
    void theVariableWinsOverTheFile(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("zato.properties"), "zato.http.port=1\nzato.db.user=file\n");
        Settings settings = Settings.of(Map.of("ZATO_HTTP_PORT", "2"), file);
        assertEquals(Optional.of(2), settings.port("zato.http.port", 1));
        assertEquals(Optional.of("file"), settings.get("zato.db.user"));
    }

    @Test
    void anEmptyVariableCountsAsNotSet() {
        Settings settings = Settings.of(Map.of("ZATO_HTTP_PORT", " "), Path.of("no-such-file"));
        assertEquals(Optional.empty(), settings.get("zato.http.port"));
    }
}
