package io.zato.cli.cluster;

import io.zato.cli.run.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;

/** The certificate of a cluster, which all its hosts show each other, made by the JDK's keytool: the JDK offers no other way. */
record Certificate(Path store, String password) {
    private static final String ALIAS = "hosts";
    private static final String DAYS = "3650";

    /** Adds it to the key store when it is not there. */
    void ensure() {
        try {
            if (!isThere()) {
                create();
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

    private void create() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command()).redirectErrorStream(true);
        builder.environment().put("ZATO_STORE_PASSWORD", password);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new Failure("keytool could not make a certificate: " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.");
        }
    }

    private List<String> command() {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        return List.of(
                keytool,
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                DAYS,
                "-dname",
                "CN=Zato cluster",
                "-storetype",
                "PKCS12",
                "-storepass:env",
                "ZATO_STORE_PASSWORD",
                "-keystore",
                store.toString());
    }
}
