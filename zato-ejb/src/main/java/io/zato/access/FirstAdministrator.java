package io.zato.access;

import io.zato.api.problem.Problem;
import io.zato.settings.PrivateFile;
import io.zato.settings.Settings;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes the user {@code admin} in an environment that has no administrator yet. */
@ApplicationScoped
public class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

    @Inject
    private Users users;

    /** With the password of ZATO_ADMIN_PASSWORD, or a random one that is written to a file only its owner can read. */
    public void createIfNone() {
        if (!users.none()) {
            return;
        }
        Optional<String> chosen = Settings.adminPassword();
        String password = chosen.orElseGet(
                () -> new PrivateFile(Settings.home().resolve("admin-password")).readOrCreate(Passwords::random));
        try {
            users.createFirst("admin", password);
        } catch (Problem | EJBException e) {
            refuseUnlessMade(e);
        }
    }

    /** Of servers that start together on a new database one is first. */
    private void refuseUnlessMade(RuntimeException e) {
        if (users.none()) {
            throw e;
        }
        LOG.log(Level.FINE, "Another server made the first administrator", e);
    }
}
