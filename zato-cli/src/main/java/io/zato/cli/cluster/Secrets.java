package io.zato.cli.cluster;

import io.zato.cli.domain.Cluster;
import io.zato.cli.hosts.OwnerOnly;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.KeyGenerator;

/** What the servers of a cluster prove to each other, and the key they talk under: made once, readable by their owner only. */
record Secrets(Cluster cluster) {
    private static final int BYTES = 32;
    private static final int KEY_BITS = 256;
    private static final String ALIAS = "zato";

    void create() throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Files.writeString(OwnerOnly.empty(cluster.secretFile()), secret + System.lineSeparator());
        try (OutputStream target = Files.newOutputStream(OwnerOnly.empty(cluster.keyStore()))) {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(KEY_BITS);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            var protection = new KeyStore.PasswordProtection(secret.toCharArray());
            store.setEntry(ALIAS, new KeyStore.SecretKeyEntry(generator.generateKey()), protection);
            store.store(target, secret.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES and PKCS12", e);
        }
        complete();
    }

    /** Adds what clusters made by an earlier release lack. */
    void complete() throws IOException {
        String secret = Files.readString(cluster.secretFile()).strip();
        new Certificate(cluster.keyStore(), secret).ensure();
    }
}
