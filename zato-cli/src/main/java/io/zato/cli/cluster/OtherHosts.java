package io.zato.cli.cluster;

import io.zato.cli.control.Place;
import io.zato.cli.domain.Cluster;
import io.zato.cli.hosts.Elsewhere;
import io.zato.cli.run.Failure;
import java.util.concurrent.TimeUnit;

/** The balancers of other hosts, which ask every second whether a server of this one takes calls. */
record OtherHosts(Cluster cluster) {

    /**
     * They ask every second, and again after 250 ms (inter, fastinter and fall in haproxy.cfg). They could be asked in turn what they have
     * heard, but a host that is away does not answer, and would have to be waited for all the same.
     */
    private static final long UNTIL_ASKED_MILLIS = 2_500;

    boolean exist() {
        return !Elsewhere.read(new Place(cluster.environment().home())).isEmpty();
    }

    /** Returns when they have heard of a drain; at once when there are none. */
    void hear() {
        if (!exist()) {
            return;
        }
        try {
            TimeUnit.MILLISECONDS.sleep(UNTIL_ASKED_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.");
        }
    }
}
