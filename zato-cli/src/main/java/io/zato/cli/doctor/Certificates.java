package io.zato.cli.doctor;

import io.zato.cli.environment.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Certificates that lie in the environment as PEM files: whether they are valid, and for how long. */
final class Certificates {

    private static final Duration SOON = Duration.ofDays(30);
    private static final int DEEP = 3;

    private Certificates() {}

    static List<Finding> of(String url, Environment environment) {
        List<Finding> findings =
                files(environment.home()).stream().map(Certificates::look).toList();
        String none = url.startsWith("https:")
                ? "none lie in " + environment.home()
                : "none in use: " + url + " is plain HTTP";
        return findings.isEmpty() ? List.of(Finding.ok("certificates", none)) : findings;
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
        return name.endsWith(".crt") || name.endsWith(".cer") || name.endsWith("cert.pem");
    }

    private static Finding look(Path file) {
        try (InputStream text = Files.newInputStream(file)) {
            var certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(text);
            return judge(file, certificate.getNotAfter().toInstant(), Instant.now());
        } catch (CertificateException | IOException e) {
            return Finding.fail(
                    "certificates", file + " cannot be read: " + e.getMessage(), "Put a certificate in PEM form there");
        }
    }

    static Finding judge(Path file, Instant end, Instant now) {
        if (end.isBefore(now)) {
            return Finding.fail("certificates", file + " was valid until " + end, "Replace it");
        }
        return end.isBefore(now.plus(SOON))
                ? Finding.warn("certificates", file + " is valid until " + end, "Replace it soon")
                : Finding.ok("certificates", file + " is valid until " + end);
    }
}
