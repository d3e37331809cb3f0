package io.zato.startup;

import io.zato.runtime.Following;
import io.zato.runtime.Registry;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks for changes every two seconds, so that what a server missed, or what another one did, is live soon after. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChangeWatch {

    private static final Logger LOG = Logger.getLogger(ChangeWatch.class.getName());

    @Inject
    private Registry registry;

    @Inject
    private Following following;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void look() {
        try {
            registry.catchUp();
            if (following.lost().isPresent()) {
                LOG.info("The database answers again; changes are followed");
            }
            following.seen();
        } catch (RuntimeException e) {
            if (following.lost().isEmpty()) {
                LOG.log(Level.WARNING, "Changes cannot be followed until the database answers again", e);
            }
            following.lost(e);
        }
    }
}
