package io.zato.cli.balancer;

import io.zato.cli.control.Place;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** HAProxy's master process. It outlives a supervisor that is killed, and the next one takes it over. */
final class Haproxy {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 50;
    private static final long LOG_BYTES = 10L * 1024 * 1024;

    private final HaproxyProgram program;
    private final Place place;
    private final Path configuration;
    private final Workers workers;
    private volatile Optional<ProcessHandle> master = Optional.empty();

    Haproxy(HaproxyProgram program, Place place, Path configuration, Workers workers) {
        this.program = program;
        this.place = place;
        this.configuration = configuration;
        this.workers = workers;
    }

    /** The process that runs; empty where none does. */
    Optional<ProcessHandle> running() {
        return master.filter(ProcessHandle::isAlive);
    }

    /** Finds the one an earlier supervisor has left. */
    boolean adopt() {
        master = recorded()
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(this::isOurs);
        return master.isPresent();
    }

    /** Returns when it accepts connections; IllegalStateException with its words when it does not. */
    void start() {
        place.write("haproxy.state", "1\n");
        try {
            Process process = new ProcessBuilder(program.masterLine(configuration, workers.masterSocket()))
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
            place.write("haproxy.pid", process.pid() + "\n");
            master = Optional.of(process.toHandle());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start haproxy", e);
        }
        awaitWorkerOtherThan(Optional.empty());
    }

    /** New workers take the listening sockets over and the old ones end with their last connection; nothing is lost. */
    void reload() {
        Optional<Long> before = workers.current();
        place.write("haproxy.state", workers.state());
        signal("USR2");
        awaitWorkerOtherThan(before);
    }

    void stop() {
        running().ifPresent(process -> {
            process.destroy();
            if (!endsWithin(process, PATIENCE)) {
                process.destroyForcibly();
            }
        });
    }

    private void awaitWorkerOtherThan(Optional<Long> before) {
        long began = System.nanoTime();
        while (true) {
            Optional<Long> now = workers.current();
            if (now.isPresent() && !now.equals(before)) {
                return;
            }
            boolean ended = running().isEmpty();
            if (ended || System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("haproxy did not come up: " + log() + " has its reason");
            }
            endsWithin(master.orElseThrow(), Duration.ofMillis(POLL_MILLIS));
        }
    }

    private void signal(String name) {
        String pid = String.valueOf(running()
                .orElseThrow(() -> new IllegalStateException("haproxy is not running"))
                .pid());
        try {
            new ProcessBuilder("kill", "-" + name, pid).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path log() throws UncheckedIOException {
        Path log = place.file("haproxy.log");
        try {
            if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
                Files.delete(log);
            }
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Long> recorded() {
        try {
            Path file = place.file("haproxy.pid");
            return Files.exists(file)
                    ? Optional.of(Long.valueOf(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A pid may belong to another program by now. */
    private boolean isOurs(ProcessHandle process) {
        try {
            Path line = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
            return Files.readString(line, StandardCharsets.UTF_8).contains(configuration.toString());
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean endsWithin(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
