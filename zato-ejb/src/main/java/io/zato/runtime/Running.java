package io.zato.runtime;

import io.zato.api.live.Live;
import io.zato.object.Key;
import java.util.Collection;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The live form of one version of an object. */
record Running(Key key, long version, Live live) {

    private static final Logger LOG = Logger.getLogger(Running.class.getName());

    /** Has a listener take its messages. */
    void open() {
        if (live instanceof Attended attended) {
            attended.open();
        }
    }

    /** What runs and yet does not work at the moment. */
    Optional<Failure> failure() {
        return live instanceof Attended attended
                ? attended.failure().map(error -> new Failure(key, version, error))
                : Optional.empty();
    }

    /** Lets all of them finish what they are at; listeners stop together, so that one waits for none of the others. */
    static void close(Collection<Running> gone) {
        gone.forEach(Running::stop);
        gone.forEach(Running::close);
    }

    private void stop() {
        if (live instanceof Attended attended) {
            attended.stop();
        }
    }

    private void close() {
        try {
            live.close();
        } catch (Exception e) {
            LOG.log(Level.WARNING, key + " version " + version + " did not close", e);
        }
    }
}
