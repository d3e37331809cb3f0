package io.zato.cli.doctor;

import io.zato.cli.environment.Environment;
import io.zato.cli.environment.Ports;
import io.zato.cli.environment.ServerStatus;
import io.zato.cli.run.Hint;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server's ports, and the way to its database. */
record Network(Environment environment, ServerStatus status) {

    private static final Pattern REMOTE = Pattern.compile("jdbc:postgresql://([^:/?,]+)(?::(\\d+))?.*");
    private static final int USUAL_PORT = 5432;
    private static final int PATIENCE_MILLIS = 3000;

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(server());
        if (status.pid().isEmpty()) {
            findings.addAll(ports());
        }
        findings.add(database());
        return findings;
    }

    private Finding server() {
        String state =
                "the server of " + environment.url() + " is " + status.state().lowerCase();
        return switch (status.state()) {
            case RUNNING -> Finding.ok("server", state + ", pid " + status.pid().orElseThrow());
            case STARTING -> Finding.warn("server", state, Hint.command("wait") + " waits until it is ready");
            case STOPPED -> Finding.warn("server", state, "Start it: " + Hint.command("start"));
            case FAILED ->
                Finding.fail(
                        "server", state, "The reason is in " + environment.log() + "; then " + Hint.command("start"));
        };
    }

    /** Those the server would open. */
    private List<Finding> ports() {
        List<String> obstacles = Ports.obstacles(environment);
        if (obstacles.isEmpty()) {
            return List.of(Finding.ok("ports", "those of the server are free"));
        }
        return obstacles.stream()
                .map(obstacle -> Finding.fail(
                        "ports", obstacle, "End that program, or choose others: ZATO_HTTP_PORT, ZATO_PORT_OFFSET"))
                .toList();
    }

    private Finding database() {
        Optional<String> url = environment.settings().get("zato.db.url");
        Matcher remote = REMOTE.matcher(url.orElse(""));
        if (!remote.matches()) {
            return Finding.ok(
                    "database",
                    url.isEmpty() ? "embedded, in " + environment.home().resolve("db") : "H2");
        }
        int port = remote.group(2) == null ? USUAL_PORT : Integer.parseInt(remote.group(2));
        String address = remote.group(1) + ":" + port;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(remote.group(1), port), PATIENCE_MILLIS);
            return Finding.ok("database", address + " accepts connections");
        } catch (IOException e) {
            return Finding.fail(
                    "database",
                    address + " cannot be reached (" + e.getMessage() + ")",
                    "Start the database, or set ZATO_DB_URL to where it is");
        }
    }
}
