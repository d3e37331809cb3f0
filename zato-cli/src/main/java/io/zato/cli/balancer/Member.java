package io.zato.cli.balancer;

/** A server requests can be sent to: its name, unique among all, and where it accepts HTTP. */
public record Member(String name, String host, int port) {

    /** As HAProxy writes it. */
    String address() {
        return (host.contains(":") ? "ipv6@" : "") + host + ":" + port;
    }
}
