package io.zato.cli.domain;

import java.nio.file.Path;
import java.util.Map;

/** One server of a cluster: what is added to WildFly's usual ports, and where its files are. */
public record ClusterServer(String name, int offset, Path folder) {
    private static final int USUAL_HTTP = 8080;
    private static final int CLUSTER = 7600;
    private static final int MESSAGES = 5445;

    /** What it listens on, by what for. */
    Map<String, Integer> ports() {
        return Map.of("HTTP", port(), "its cluster", CLUSTER + offset, "its messages", MESSAGES + offset);
    }

    public int port() {
        return USUAL_HTTP + offset;
    }

    /** For this machine only; everybody else goes through the balancer. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public Path log() {
        return folder.resolve("log/server.log");
    }
}
