package io.zato.cli.balancer;

import java.util.List;

/** The one server of an environment without a domain, as the system properties {@code zato.lb.server…} name it. */
public final class OneServer implements Members {

    @Override
    public List<Member> list() {
        return List.of(new Member(
                System.getProperty("zato.lb.server.name"), "127.0.0.1", Integer.getInteger("zato.lb.server")));
    }
}
