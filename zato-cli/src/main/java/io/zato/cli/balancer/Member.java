package io.zato.cli.balancer;

/** A server requests can be sent to: its name, unique among all, where it accepts HTTP, and whether administrators reach it here. */
public record Member(String name, String host, int port, boolean administered) {

    /** One of the environment's own. */
    public Member(String name, String host, int port) {
        this(name, host, port, true);
    }

    /** As HAProxy writes it. */
    String address() {
        return (host.contains(":") ? "ipv6@" : "") + host + ":" + port;
    }
}
