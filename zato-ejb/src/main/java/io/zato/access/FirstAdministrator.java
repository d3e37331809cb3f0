package io.zato.access;

import io.zato.settings.PrivateFile;
import io.zato.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Makes the user {@code admin} in an environment that has no administrator yet. */
@ApplicationScoped
public class FirstAdministrator {

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
        users.createFirst("admin", password);
    }
}
