package io.zato.cluster;

import io.zato.lease.Released;
import io.zato.lease.Singletons;
import io.zato.runtime.Committed;
import io.zato.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.NamingException;

/**
 * Tells the other servers at once that there is something to look at in the database. One that is lost costs two seconds, for
 * each server looks by itself too; a server without the cache sends and hears none.
 */
@ApplicationScoped
public class Nudges {

    private static final Logger LOG = Logger.getLogger(Nudges.class.getName());
    /** Property of servers that have the cache, its JNDI name; zato-web's descriptor makes WildFly start it. */
    private static final String CACHE = "zato.state";

    private static final String REVISION = "revision";
    private static final String LEASES = "leases";

    @Inject
    private Singletons singletons;

    private volatile StateCache cache;

    /** Whether others hear from this server at once. */
    public boolean present() {
        return cache != null;
    }

    /** Takes the cache into use as soon as it has started; {@code changed} is called when another server committed something. */
    void connect(Runnable changed) {
        Optional<String> name = Settings.text(CACHE);
        if (cache != null || name.isEmpty()) {
            return;
        }
        try {
            cache = StateCache.open(name.get(), key -> heard(key, changed));
            LOG.info("Changes are told to the other servers through the cache zato/state");
        } catch (NamingException e) {
            LOG.log(Level.FINE, "The cache zato/state has not started yet", e);
        }
    }

    private void heard(String key, Runnable changed) {
        if (key.equals(LEASES)) {
            singletons.look();
        } else {
            changed.run();
        }
    }

    void committed(@Observes Committed committed) {
        send(REVISION);
    }

    void released(@Observes Released released) {
        send(LEASES);
    }

    /** The value only has to differ from the last one. */
    private void send(String key) {
        StateCache open = cache;
        if (open == null) {
            return;
        }
        try {
            open.put(key, UUID.randomUUID().toString());
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "The other servers are not told; they look by themselves", e);
        }
    }
}
