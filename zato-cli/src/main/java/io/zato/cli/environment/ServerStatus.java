package io.zato.cli.environment;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;

/** What the server of an environment is doing now. {@code pid} is empty when there is no process. */
public record ServerStatus(Optional<Long> pid, State state) {
    static final String NAME = "server1";

    private static final int PATIENCE_MILLIS = 2000;

    /** Whether it serves, and if not, why. */
    public enum State {
        RUNNING,
        STARTING,
        STOPPED,
        /** The application could not be deployed, or the process ended without being asked to. */
        FAILED;

        public String lowerCase() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static ServerStatus of(Environment environment, String url) {
        Optional<ServerProcess> process = ServerProcess.of(environment);
        if (process.isEmpty()) {
            boolean died = Files.exists(environment.pidFile());
            return new ServerStatus(Optional.empty(), died ? State.FAILED : State.STOPPED);
        }
        return new ServerStatus(process.map(ServerProcess::pid), liveState(environment, url));
    }

    private static State liveState(Environment environment, String url) {
        if (isReady(url)) {
            return State.RUNNING;
        }
        return Files.exists(environment.marker("failed")) ? State.FAILED : State.STARTING;
    }

    /** Whether the server at that URL answers that it is ready; false also when nothing answers. */
    public static boolean isReady(String url) {
        try {
            var connection = (HttpURLConnection)
                    URI.create(url + "/health/ready").toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
