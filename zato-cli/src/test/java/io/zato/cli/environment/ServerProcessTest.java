package io.zato.cli.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {
    private Environment environment;

    @BeforeEach
    void create(@TempDir Path home) throws IOException {
        environment = new Environment(home);
        Files.createDirectories(environment.pidFile().getParent());
    }

    @Test
    void noneWithoutAPidFileOrWithNonsenseInIt() throws IOException {
        assertEquals(Optional.empty(), ServerProcess.of(environment));
        Files.writeString(environment.pidFile(), "none");
        assertEquals(Optional.empty(), ServerProcess.of(environment));
    }

    @Test
    void anotherProgramThatGotThePidIsNotOurs() throws IOException {
        Files.writeString(
                environment.pidFile(), String.valueOf(ProcessHandle.current().pid()));
        assertEquals(Optional.empty(), ServerProcess.of(environment));
    }

    @Test
    void aProcessThatNamesTheEnvironmentIsFoundAndEnds() throws IOException {
        Process process = new ProcessBuilder("sh", "-c", "sleep 60; :", ServerProcess.mark(environment)).start();
        try {
            Files.writeString(environment.pidFile(), String.valueOf(process.pid()));
            ServerProcess found = ServerProcess.of(environment).orElseThrow();
            assertEquals(process.pid(), found.pid());
            found.terminate();
            assertTrue(found.endsWithin(Duration.ofSeconds(10)));
            assertEquals(Optional.empty(), ServerProcess.of(environment));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
