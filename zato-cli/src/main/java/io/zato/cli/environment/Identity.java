package io.zato.cli.environment;

import io.zato.cli.run.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import java.util.List;

/** A private key and its certificates, the server's own first. */
record Identity(PrivateKey key, List<X509Certificate> chain) {

    /** Of the key stores in the environment. What protects them is that only their owner can read them. */
    static final String PASSWORD = "of-the-environment";

    private static final String ALIAS = "zato";
    private static final Duration NEAR = Duration.ofDays(30);

    /** The first key of a PKCS12 file; refuses when it is none, has none or the password is another. */
    static Identity in(Path file, String password) {
        try (InputStream stream = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(stream, password.toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    return of(store, alias, password).usable(file);
                }
            }
            throw new Failure("The key store " + file + " has no private key.");
        } catch (IOException | GeneralSecurityException e) {
            throw new Failure("Cannot read the PKCS12 key store " + file
                    + " (ZATO_TLS_KEYSTORE, with ZATO_TLS_PASSWORD): " + e.getMessage());
        }
    }

    private static Identity of(KeyStore store, String alias, String password) throws GeneralSecurityException {
        List<X509Certificate> chain = new ArrayList<>();
        for (Certificate certificate : store.getCertificateChain(alias)) {
            chain.add((X509Certificate) certificate);
        }
        return new Identity((PrivateKey) store.getKey(alias, password.toCharArray()), chain);
    }

    /** This, when key and certificate belong together and the certificate is valid today; {@code from} is named otherwise. */
    Identity usable(Path from) {
        X509Certificate own = chain.get(0);
        if (own.getNotAfter().before(new Date())) {
            throw new Failure("The certificate in " + from + " ended on "
                    + own.getNotAfter().toInstant() + ".");
        }
        try {
            byte[] probe = {1, 2, 3};
            Signature signature = Signature.getInstance(algorithm());
            signature.initSign(key);
            signature.update(probe);
            byte[] signed = signature.sign();
            signature.initVerify(own.getPublicKey());
            signature.update(probe);
            if (!signature.verify(signed)) {
                throw new Failure("The private key does not belong to the certificate in " + from + ".");
            }
            return this;
        } catch (GeneralSecurityException e) {
            throw new Failure("The private key does not belong to the certificate in " + from + ": " + e.getMessage());
        }
    }

    private String algorithm() {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
    }

    boolean isNearItsEnd() {
        return chain.get(0).getNotAfter().toInstant().isBefore(Instant.now().plus(NEAR));
    }

    /** Writes a PKCS12 key store with the environment's own password. */
    void save(Path file) throws IOException {
        try (OutputStream target = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, key, PASSWORD.toCharArray(), chain.toArray(Certificate[]::new));
            store.store(target, PASSWORD.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new Failure("The certificate cannot be kept in a key store: " + e.getMessage());
        }
    }

    /** Writes the certificates, for callers to trust, as PEM. */
    void export(Path file) throws IOException {
        Files.writeString(file, certificates(), StandardCharsets.US_ASCII);
    }

    /** Writes the certificates and the key as PEM. */
    void exportWithKey(Path file) throws IOException {
        Files.writeString(file, certificates() + pem("PRIVATE KEY", key.getEncoded()), StandardCharsets.US_ASCII);
    }

    private String certificates() {
        StringBuilder pem = new StringBuilder();
        try {
            for (X509Certificate certificate : chain) {
                pem.append(pem("CERTIFICATE", certificate.getEncoded()));
            }
        } catch (GeneralSecurityException e) {
            throw new Failure("The certificate cannot be written: " + e.getMessage());
        }
        return pem.toString();
    }

    private static String pem(String label, byte[] content) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    }
}
