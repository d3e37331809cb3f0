package io.zato.it.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command line with its own variables; of the variables of this JVM it sees all but those of the platform. */
record Command(List<String> line, Path folder, Map<String, String> variables) {

    /** Fails with what was printed so far when the command does not end in time. */
    Outcome run(Duration limit) {
        try {
            Path stdout = Files.createTempFile("zato-it", ".out");
            Path stderr = Files.createTempFile("zato-it", ".err");
            try {
                return run(limit, stdout, stderr);
            } finally {
                Files.delete(stdout);
                Files.delete(stderr);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files instead of pipes: a server that outlives the command would hold a pipe open. */
    private Outcome run(Duration limit, Path stdout, Path stderr) throws IOException {
        var builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(stdout.toFile())
                .redirectError(stderr.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ZATO_"));
        builder.environment().putAll(variables);
        Process process = builder.start();
        boolean ended = ended(process, limit);
        int exitCode = ended ? process.exitValue() : -1;
        var outcome = new Outcome(String.join(" ", line), exitCode, Files.readString(stdout), Files.readString(stderr));
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("Not done after " + limit.toSeconds() + " s: " + outcome);
        }
        return outcome;
    }

    private static boolean ended(Process process, Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }
}
