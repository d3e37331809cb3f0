package io.zato.cli.supervisor;

import io.zato.cli.balancer.Balancer;
import io.zato.cli.domain.Hanging;

/** A server that hangs is given nothing new until it is ready again; what administrators decide about it stays as it is. */
record OutOfService(Balancer balancer) implements Hanging {

    @Override
    public void begins(String server) {
        balancer.hangs(server, true);
    }

    @Override
    public void ends(String server) {
        balancer.hangs(server, false);
    }
}
