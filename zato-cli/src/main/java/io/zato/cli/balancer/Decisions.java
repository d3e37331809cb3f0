package io.zato.cli.balancer;

import io.zato.cli.control.Place;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** What the servers are to do: what administrators decided, which is kept, and over it which hang, which this process forgets. */
final class Decisions {

    private final Place place;
    private final Set<String> hanging = ConcurrentHashMap.newKeySet();
    private volatile Wanted kept;

    Decisions(Place place) {
        this.place = place;
        this.kept = Wanted.read(place);
    }

    /** Both, one over the other. */
    Wanted inForce() {
        return kept.withHanging(hanging);
    }

    /** Tells the other hosts. */
    void announce() {
        Announced.of(kept).write(place);
    }

    void change(UnaryOperator<Wanted> change) {
        kept = change.apply(kept).save(place);
        announce();
    }

    void hangs(String server, boolean now) {
        if (now) {
            hanging.add(server);
        } else {
            hanging.remove(server);
        }
    }
}
