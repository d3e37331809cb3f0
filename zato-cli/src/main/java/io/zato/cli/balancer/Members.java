package io.zato.cli.balancer;

import java.util.List;

/** The servers there are now, whether they answer or not; asked every second, by one thread. */
@FunctionalInterface
public interface Members {

    /** In the order of their names; an exception when it cannot be told, and the last answer holds. */
    List<Member> list();
}
