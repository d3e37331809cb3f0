package io.zato.cli.backup;

import io.zato.cli.environment.Environment;
import io.zato.cli.environment.ServerProcess;
import io.zato.cli.run.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether nothing of the environment runs: server, domain or supervisor. */
record Stillness(Environment environment) {

    /** Refuses with the reason while something runs. */
    void require(String reason) {
        for (Path pidFile : pidFiles()) {
            ServerProcess.of(environment, pidFile).ifPresent(process -> {
                throw new Failure("Zato is running (pid " + process.pid() + "): " + reason + ".");
            });
        }
    }

    private List<Path> pidFiles() {
        Path run = environment.home().resolve("run");
        if (!Files.isDirectory(run)) {
            return List.of();
        }
        try (var files = Files.list(run)) {
            return files.filter(file -> file.toString().endsWith(".pid")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into " + run, e);
        }
    }
}
