package io.zato.cli.domain;

import io.zato.cli.environment.Environment;
import io.zato.cli.environment.Remembered;
import java.util.Optional;

/**
 * This machine in a cluster: its number, 1 for the one the cluster was made on, the address under which the other hosts reach it,
 * and the address and port of the domain controller, which only further hosts have.
 */
public record Host(int number, String address, Optional<String> controller) {

    private static final String LOOPBACK = "127.0.0.1";

    static Host of(Environment environment) {
        Remembered remembered = Remembered.in(environment);
        return new Host(
                remembered.get(Remembered.HOST).map(Integer::valueOf).orElse(1),
                environment
                        .settings()
                        .get("zato.cluster.address")
                        .or(() -> remembered.get(Remembered.ADDRESS))
                        .orElse(LOOPBACK),
                remembered.get(Remembered.CONTROLLER));
    }

    /** Whether no other host can reach it. */
    public boolean isAlone() {
        return controller.isEmpty() && address.equals(LOOPBACK);
    }

    /** Whether the domain controller is another one. */
    public boolean isFurther() {
        return controller.isPresent();
    }

    /** As WildFly calls it. */
    public String name() {
        return number == 1 ? "primary" : "host-" + number;
    }

    /** The name of its server of that number, unique among all hosts. */
    String server(int server) {
        return "server-" + (number == 1 ? "" : number + "-") + server;
    }

    /** WildFly's configuration for a host of this kind. */
    String configuration() {
        if (isFurther()) {
            return "host-zato-further.xml";
        }
        return isAlone() ? "host-zato.xml" : "host-zato-first.xml";
    }
}
