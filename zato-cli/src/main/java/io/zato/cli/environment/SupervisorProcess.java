package io.zato.cli.environment;

import io.zato.cli.control.Place;
import io.zato.cli.run.Failure;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The process beside an environment's servers that keeps what they need running: see the package supervisor. */
public record SupervisorProcess(Environment environment) {

    private static final String MAIN = "io.zato.cli.supervisor.Supervisor";
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MILLIS = 2000;

    public Optional<ServerProcess> running() {
        return ServerProcess.of(environment, environment.supervisorPidFile());
    }

    /**
     * Starts it, with properties of its parts, unless it runs with the same; refuses, with its own last words, when it does not
     * come up.
     */
    public void ensure(String url, Map<String, String> properties) {
        String asked = new TreeMap<>(properties).toString();
        if (running().isPresent() && asked.equals(text(started()))) {
            return;
        }
        stop();
        place().create().write(started().getFileName().toString(), asked);
        ServerProcess process = start(properties);
        long began = System.nanoTime();
        while (!isReady(url)) {
            boolean ended = process.endsWithin(POLL);
            if (ended || System.nanoTime() - began > PATIENCE.toNanos()) {
                stop();
                throw new Failure("The supervisor could not start: " + lastWords() + System.lineSeparator() + "Log: "
                        + place().log());
            }
        }
    }

    /** Ends it and what it looks after; does nothing when it does not run. */
    public void stop() {
        running().ifPresent(process -> {
            process.terminate();
            if (!process.endsWithin(PATIENCE)) {
                process.kill();
            }
        });
        try {
            Files.deleteIfExists(environment.supervisorPidFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServerProcess start(Map<String, String> properties) {
        ProcessBuilder builder = new ProcessBuilder(line(properties))
                .directory(environment.home().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(console().toFile());
        builder.environment().putAll(new Tls(environment, environment.settings()).variables());
        try {
            Process process = builder.start();
            Files.writeString(environment.supervisorPidFile(), process.pid() + System.lineSeparator());
            return new ServerProcess(process.toHandle());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the supervisor", e);
        }
    }

    private List<String> line(Map<String, String> properties) {
        List<String> line = new ArrayList<>(ServerCommand.detached());
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add(ServerProcess.mark(environment));
        line.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        properties.forEach((name, value) -> line.add("-D" + name + "=" + value));
        line.addAll(List.of("-cp", classPath(), MAIN));
        return line;
    }

    /** Besides our own classes WildFly's client, by which a domain is told what to do; only then it is loaded. */
    private static String classPath() {
        Path client = ServerHome.current().wildfly().resolve("bin/client/jboss-cli-client.jar");
        return System.getProperty("java.class.path") + File.pathSeparator + client;
    }

    private boolean isReady(String url) {
        try {
            var connection =
                    (HttpURLConnection) URI.create(url + "/ready").toURL().openConnection();
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            connection.setRequestProperty("Authorization", "Bearer " + place().token());
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    private String lastWords() {
        String words = text(console());
        return words.isEmpty() ? "it did not say why" : words;
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** With what it was last started. */
    private Path started() {
        return place().file("started");
    }

    private Path console() {
        return place().file("console.log");
    }

    private Place place() {
        return new Place(environment.home());
    }
}
