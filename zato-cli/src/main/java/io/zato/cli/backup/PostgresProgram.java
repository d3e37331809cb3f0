package io.zato.cli.backup;

import io.zato.cli.run.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One of PostgreSQL's own programs, run for a database. */
record PostgresProgram(Path path, PostgresCopy target, String hint) {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    /** The newest one here: it can talk to older servers, not the other way round. */
    static PostgresProgram find(String name, PostgresCopy target) {
        return debians(name)
                .or(() -> Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                        .map(directory -> Path.of(directory, name))
                        .filter(Files::isExecutable)
                        .findFirst())
                .map(path -> new PostgresProgram(path, target, ""))
                .orElseThrow(() -> new Failure(name + " is not installed: apt-get install postgresql-client"));
    }

    /** What to do when it refuses. */
    PostgresProgram because(String hint) {
        return new PostgresProgram(path, target, hint);
    }

    /** Refuses with what the program says. */
    void run(List<String> arguments) {
        List<String> line = new ArrayList<>(List.of(
                path.toString(),
                "--host=" + target.host(),
                "--port=" + target.port(),
                "--username=" + target.user(),
                "--dbname=" + target.database(),
                "--no-password"));
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", target.password());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new Failure(path.getFileName() + " failed for " + target + (hint.isEmpty() ? "" : ". " + hint)
                        + System.lineSeparator() + said.strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(path.getFileName() + " was interrupted");
        }
    }

    private static Optional<Path> debians(String name) {
        if (!Files.isDirectory(DEBIAN)) {
            return Optional.empty();
        }
        try (var versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin").resolve(name))
                    .filter(Files::isExecutable)
                    .max(Comparator.comparingInt(PostgresProgram::version));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into " + DEBIAN, e);
        }
    }

    private static int version(Path program) {
        String version = program.getParent().getParent().getFileName().toString();
        return version.matches("\\d{1,4}") ? Integer.parseInt(version) : 0;
    }
}
