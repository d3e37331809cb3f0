package io.zato.cli.doctor;

import io.zato.cli.environment.Environment;
import io.zato.cli.environment.Ports;
import io.zato.cli.environment.ServerStatus;
import io.zato.cli.run.Hint;
import java.util.ArrayList;
import java.util.List;

/** Whether the server runs, and its ports. */
record Network(Environment environment, ServerStatus status) {

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(server());
        if (status.pid().isEmpty()) {
            findings.addAll(ports());
        }
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
}
