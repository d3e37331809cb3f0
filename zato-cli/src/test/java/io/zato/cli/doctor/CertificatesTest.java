package io.zato.cli.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.cli.doctor.Finding.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CertificatesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");
    private static final Path FILE = Path.of("server.crt");

    @Test
    void aCertificateIsValidEndsSoonOrHasEnded() {
        assertEquals(
                Result.ok,
                Certificates.judge(FILE, NOW.plus(Duration.ofDays(31)), NOW).result());
        assertEquals(
                Result.warn,
                Certificates.judge(FILE, NOW.plus(Duration.ofDays(29)), NOW).result());
        Finding ended = Certificates.judge(FILE, NOW.minusSeconds(1), NOW);
        assertEquals(Result.fail, ended.result());
        assertTrue(ended.line().startsWith("fail  certificates  server.crt was valid until"), ended::line);
    }
}
