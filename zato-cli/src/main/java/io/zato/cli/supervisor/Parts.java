package io.zato.cli.supervisor;

import io.zato.cli.balancer.Balancer;
import io.zato.cli.balancer.Frontends;
import io.zato.cli.balancer.OneServer;
import io.zato.cli.control.Part;
import io.zato.cli.control.Place;
import java.util.List;

/** What this supervisor looks after, in the order in which it is started. */
final class Parts {

    private Parts() {}

    static List<Part> of(Place place) {
        return Integer.getInteger("zato.lb.server") == null
                ? List.of()
                : List.of(new Balancer(place, Frontends.ofProcess(), new OneServer()));
    }
}
