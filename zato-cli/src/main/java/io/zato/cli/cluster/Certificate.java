package io.zato.cli.cluster;

import io.zato.cli.environment.Keytool;
import io.zato.cli.run.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

/** The certificate of a cluster, which all its hosts show each other. */
record Certificate(Path store, String password) {
    private static final String ALIAS = "hosts";
    private static final String DAYS = "3650";

    /** Adds it to the key store when it is not there. */
    void ensure() {
        try {
            if (!isThere()) {
                Keytool.makeCertificate(
                        store, password, "-alias", ALIAS, "-validity", DAYS, "-dname", "CN=Zato cluster");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a certificate in " + store, e);
        }
    }

    private boolean isThere() throws IOException {
        try (InputStream source = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(source, password.toCharArray());
            return keys.containsAlias(ALIAS);
        } catch (GeneralSecurityException e) {
            throw new Failure(Failure.REFUSED, store + " cannot be read: " + e.getMessage(), e);
        }
    }
}
