package io.zato.cli.environment;

import io.zato.cli.run.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads certificates and a private key as certificate authorities hand them out (RFC 7468). */
final class PemFiles {
    private static final Pattern PKCS8 =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private PemFiles() {}

    static Identity read(Path certificates, Path key) {
        return new Identity(key(key), certificates(certificates)).usable(certificates);
    }

    private static List<X509Certificate> certificates(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            List<X509Certificate> chain = new ArrayList<>();
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(stream)) {
                chain.add((X509Certificate) certificate);
            }
            if (chain.isEmpty()) {
                throw new Failure("There is no certificate in " + file + " (ZATO_TLS_CERTIFICATE).");
            }
            return chain;
        } catch (IOException | GeneralSecurityException e) {
            throw new Failure("Cannot read certificates from " + file + " (ZATO_TLS_CERTIFICATE): " + e.getMessage());
        }
    }

    private static PrivateKey key(Path file) {
        byte[] encoded = encoded(file);
        for (String algorithm : List.of("RSA", "EC", "Ed25519")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            } catch (GeneralSecurityException e) {
                // of another sort, then: which one, the bytes do not say in a way the JDK would read
                continue;
            }
        }
        throw new Failure("The private key in " + file + " (ZATO_TLS_KEY) is neither RSA nor EC nor Ed25519.");
    }

    private static byte[] encoded(Path file) {
        try {
            Matcher pem = PKCS8.matcher(Files.readString(file, StandardCharsets.US_ASCII));
            if (pem.find()) {
                return Base64.getMimeDecoder().decode(pem.group(1));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Failure("Cannot read " + file + " (ZATO_TLS_KEY): " + e.getMessage());
        }
        throw new Failure("There is no plain PKCS#8 key ('BEGIN PRIVATE KEY') in " + file
                + " (ZATO_TLS_KEY). To convert another form: openssl pkcs8 -topk8 -nocrypt -in " + file
                + " -out server.key");
    }
}
