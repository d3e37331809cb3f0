package io.zato.cli.domain;

import java.nio.file.Path;
import java.util.Map;

/** One server of a cluster: where its host is reached, what is added to WildFly's usual ports, and where its files are. */
public record ClusterServer(String name, String address, int offset, Path folder) {
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

    /** For the hosts of the cluster; everybody else goes through a balancer. */
    public String url() {
        return "http://" + address + ":" + port();
    }

    public Path log() {
        return folder.resolve("log/server.log");
    }
}
