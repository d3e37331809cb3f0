package io.zato.access;

import io.zato.settings.PrivateFile;
import io.zato.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The token of whoever may read the environment's files: the CLI on the same machine. */
@ApplicationScoped
public class LocalToken {

    private volatile byte[] token = new byte[0];

    /** Reads the environment's token, or makes one when it is new. */
    public void load() {
        String text = new PrivateFile(Settings.home().resolve("token")).readOrCreate(Passwords::random);
        token = text.getBytes(StandardCharsets.UTF_8);
    }

    boolean matches(String given) {
        return token.length > 0 && MessageDigest.isEqual(token, given.getBytes(StandardCharsets.UTF_8));
    }
}
