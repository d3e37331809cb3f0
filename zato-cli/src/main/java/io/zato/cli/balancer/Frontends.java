package io.zato.cli.balancer;

import java.nio.file.Path;
import java.util.Optional;

/** Where the balancer listens: ports for everybody (HTTPS only with a certificate), and one for administrators. */
public record Frontends(
        Binding http, Optional<Binding> https, Binding admin, Optional<Path> certificate, Optional<Path> authorities) {

    /** An address of this machine and a port on it. */
    public record Binding(String address, int port) {

        @Override
        public String toString() {
            return (address.contains(":") ? "ipv6@" : "") + address + ":" + port;
        }
    }

    /** As the system properties {@code zato.lb.…} of this process say. */
    public static Frontends ofProcess() {
        String address = System.getProperty("zato.lb.address", "127.0.0.1");
        Optional<Path> certificate = path("zato.lb.certificate");
        return new Frontends(
                new Binding(address, Integer.getInteger("zato.lb.http")),
                certificate.map(file -> new Binding(address, Integer.getInteger("zato.lb.https"))),
                new Binding(System.getProperty("zato.lb.admin.address", address), Integer.getInteger("zato.lb.admin")),
                certificate,
                path("zato.lb.client.authorities"));
    }

    private static Optional<Path> path(String property) {
        return Optional.ofNullable(System.getProperty(property)).map(Path::of);
    }
}
