package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Environment;
import io.zato.it.platform.Outcome;
import io.zato.it.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The first lines of the README work as they stand there. */
class TranscriptIT {
    private static final Path README = Environment.root().resolve("README.md");

    @RegisterExtension
    static final Platform platform = new Platform();

    @Test
    void everyLineOfTheReadmeWorks() throws IOException {
        List<String> lines = transcript();
        assertFalse(lines.isEmpty(), "No transcript in the README");
        Outcome last = lines.stream()
                .map(line -> platform.environment().shell(line).exits(0))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        last.says("42");
    }

    @Test
    void startSaysThatItRuns() {
        platform.zato("start").exits(0).says("already running");
    }

    @Test
    void quickstartEndsWithTheAnswerAndASecondOneSaysItIsThere() {
        platform.zato("quickstart").exits(0).says("deploy", "enmasse --import", "curl", "42");
        var again = platform.zato("quickstart", "-o", "json").exits(0).says("already", "42");
        assertTrue(again.json().isObject(), again::toString);
    }

    /** The first block that starts the platform, at this environment's port; stopping it is left to the end of all tests. */
    private static List<String> transcript() throws IOException {
        return Files.readString(README)
                .lines()
                .dropWhile(line -> !line.startsWith("./zato start"))
                .takeWhile(line -> !line.startsWith("```"))
                .filter(line -> line.startsWith("./zato") || line.startsWith("curl"))
                .filter(line -> !line.startsWith("./zato stop"))
                .map(line -> line.replace(
                        "localhost:8080", platform.environment().url().getAuthority()))
                .map(line -> line.replaceFirst("^curl ", "curl --silent --show-error --fail "))
                .toList();
    }
}
