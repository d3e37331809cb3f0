package io.zato.cli.doctor;

import io.zato.cli.environment.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Certificates of the environment, as PEM files and in key stores: whether they are valid, and for how long. */
record Certificates(KeyStores stores, Instant now) {

    private static final String SUBJECT = "certificates";
    private static final Duration SOON = Duration.ofDays(30);
    private static final int DEEP = 3;

    static List<Finding> of(String url, Environment environment) {
        Certificates certificates = new Certificates(new KeyStores(environment.keyStorePasswords()), Instant.now());
        List<Finding> findings = Stream.concat(
                        files(environment.home()).stream(), environment.givenCertificates().stream())
                .distinct()
                .map(certificates::look)
                .toList();
        String none = url.startsWith("https:")
                ? "none lie in " + environment.home()
                : "none in use: " + url + " is plain HTTP";
        return findings.isEmpty() ? List.of(Finding.ok(SUBJECT, none)) : findings;
    }

    private static List<Path> files(Path home) {
        if (!Files.exists(home)) {
            return List.of();
        }
        try (Stream<Path> files = Files.find(home, DEEP, (path, attributes) -> isCertificate(path))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into " + home, e);
        }
    }

    private static boolean isCertificate(Path path) {
        String name = path.getFileName().toString();
        return KeyStores.isOne(path) || name.endsWith(".crt") || name.endsWith(".cer") || name.endsWith("cert.pem");
    }

    /** What is given by a setting may have any name. */
    private static boolean isStore(Path path) {
        String name = path.getFileName().toString();
        return List.of(".crt", ".cer", ".pem").stream().noneMatch(name::endsWith);
    }

    Finding look(Path file) {
        try {
            return isStore(file) ? store(file) : judge(file, firstEnd(pem(file)));
        } catch (GeneralSecurityException | IOException e) {
            String wanted = isStore(file) ? "a PKCS12 or JKS key store" : "a certificate in PEM form";
            return Finding.fail(SUBJECT, file + " cannot be read: " + e.getMessage(), "Put " + wanted + " there");
        }
    }

    private Finding store(Path file) throws IOException, GeneralSecurityException {
        KeyStores.Content content = stores.look(file);
        if (content.certificates().isEmpty()) {
            return Finding.warn(
                    SUBJECT,
                    "no password that is known here opens " + file,
                    "Look yourself: keytool -list -v -keystore " + file);
        }
        Instant end = firstEnd(content.certificates());
        return end.isBefore(now) && !content.ofKeys()
                ? Finding.warn(SUBJECT, file + " trusts a certificate that was valid until " + end, "Replace it there")
                : judge(file, end);
    }

    private static List<X509Certificate> pem(Path file) throws IOException, GeneralSecurityException {
        List<X509Certificate> chain = new ArrayList<>();
        try (InputStream text = Files.newInputStream(file)) {
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(text)) {
                chain.add((X509Certificate) certificate);
            }
        }
        if (chain.isEmpty()) {
            throw new IOException("there is no certificate in it");
        }
        return chain;
    }

    /** A chain holds as long as all of it is valid. */
    private static Instant firstEnd(List<X509Certificate> certificates) {
        return certificates.stream()
                .map(certificate -> certificate.getNotAfter().toInstant())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    Finding judge(Path file, Instant end) {
        if (end.isBefore(now)) {
            return Finding.fail(SUBJECT, file + " was valid until " + end, "Replace it");
        }
        return end.isBefore(now.plus(SOON))
                ? Finding.warn(SUBJECT, file + " is valid until " + end, "Replace it soon")
                : Finding.ok(SUBJECT, file + " is valid until " + end);
    }
}
