package io.zato.cli.environment;

import io.zato.cli.run.Failure;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A start under way: the process, and how long the log was before it. */
record Launch(Environment environment, ServerProcess process, String url, long logStart) {
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration END = Duration.ofSeconds(30);

    /** Starts the process in the background and records its pid and URL. */
    static Launch of(ServerCommand command) {
        Environment environment = command.environment();
        ProcessBuilder builder = new ProcessBuilder(command.line())
                .directory(environment.server().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(environment.console().toFile());
        try {
            String url = command.frontage().adminUrl();
            if (command.frontage().balanced()) {
                builder.environment()
                        .put("ZATO_BIND_ADDRESS", command.frontage().serverAddress());
            }
            long logStart = Files.exists(environment.log()) ? Files.size(environment.log()) : 0;
            Process process = builder.start();
            Files.writeString(environment.pidFile(), process.pid() + System.lineSeparator());
            Files.writeString(environment.urlFile(), url + System.lineSeparator());
            return new Launch(environment, new ServerProcess(process.toHandle()), url, logStart);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + command.line().get(0), e);
        }
    }

    /** Returns when the server is ready; when it fails, stops what is left of it and refuses with the reason. */
    void awaitReady(Progress progress) {
        while (!ServerStatus.isReady(url)) {
            if (!process.isAlive() || Files.exists(environment.marker("failed"))) {
                throw failed(FailureReason.of(environment, logStart));
            }
            if (progress.elapsed().compareTo(PATIENCE) > 0) {
                throw failed("not ready after " + PATIENCE.toMinutes() + " minutes: "
                        + FailureReason.of(environment, logStart));
            }
            progress.show(stage());
            process.endsWithin(POLL);
        }
        progress.end();
    }

    private String stage() {
        if (Files.exists(environment.marker("deployed"))) {
            return url + "/health/ready";
        }
        Path deploying = environment.marker("isdeploying");
        return Files.exists(deploying) ? "the application to start" : "the server to start";
    }

    private Failure failed(String reason) {
        process.terminate();
        if (!process.endsWithin(END)) {
            process.kill();
        }
        try {
            Files.deleteIfExists(environment.pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Failure(String.join(
                System.lineSeparator(),
                "Zato could not start: " + reason,
                "Log: " + environment.log() + " and " + environment.console()));
    }
}
