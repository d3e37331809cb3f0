package io.zato.cli.supervisor;

import io.zato.cli.balancer.Balancer;
import io.zato.cli.domain.Hanging;
import java.util.HashSet;
import java.util.Set;

/** Drains a server that hangs until it is ready again. One that an administrator has drained stays so. */
final class OutOfService implements Hanging {

    private final Balancer balancer;
    private final Set<String> drained = new HashSet<>();

    OutOfService(Balancer balancer) {
        this.balancer = balancer;
    }

    @Override
    public void begins(String server) {
        if (balancer.isActive(server)) {
            balancer.drain(server);
            drained.add(server);
        }
    }

    @Override
    public void ends(String server) {
        if (drained.remove(server)) {
            balancer.activate(server);
        }
    }
}
