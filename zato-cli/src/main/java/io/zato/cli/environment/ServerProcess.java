package io.zato.cli.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The live process of an environment's server. */
public record ServerProcess(ProcessHandle handle) {

    /**
     * The process of the pid file, when it is alive and its command line names this environment: a pid that the system
     * has given to another program is not ours to stop.
     */
    public static Optional<ServerProcess> of(Environment environment) {
        return of(environment, environment.pidFile());
    }

    /** The same for the pid file of another process that bears the environment's mark, the supervisor. */
    public static Optional<ServerProcess> of(Environment environment, Path pidFile) {
        return recordedPid(pidFile)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> commandLine(handle).contains(mark(environment)))
                .map(ServerProcess::new);
    }

    /** The argument by which a server's command line says whose it is. */
    public static String mark(Environment environment) {
        return "-Dzato.home=" + environment.home();
    }

    public long pid() {
        return handle.pid();
    }

    public boolean isAlive() {
        return handle.isAlive();
    }

    public void terminate() {
        handle.destroy();
    }

    public void kill() {
        handle.destroyForcibly();
    }

    /** False when it is still alive after that time. */
    public boolean endsWithin(Duration patience) {
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot wait for process " + pid(), e);
        }
    }

    private static Optional<Long> recordedPid(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(Long.valueOf(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Read from /proc where there is one, since Java shows no command line longer than a page. */
    public static List<String> commandLine(ProcessHandle handle) {
        Path proc = Path.of("/proc", String.valueOf(handle.pid()), "cmdline");
        try {
            return List.of(Files.readString(proc, StandardCharsets.UTF_8).split("\0"));
        } catch (IOException e) {
            return handle.info().arguments().map(List::of).orElse(List.of());
        }
    }
}
