package io.zato.cli.environment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.cli.run.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    @TempDir
    Path home;

    @TempDir
    static Path elsewhere;

    private static Path own;
    private static Path other;

    @BeforeAll
    static void twoCertificatesOfTheAdministrator() {
        own = elsewhere.resolve("own.p12");
        other = elsewhere.resolve("other.p12");
        SelfSigned.create(own);
        SelfSigned.create(other);
    }

    @Test
    void makesOneThatIsGoodForThisMachineAndKeepsIt() throws Exception {
        Path store = prepare(Map.of());
        Identity made = Identity.in(store, Identity.PASSWORD);
        var certificate = made.chain().get(0);
        List<Object> names = certificate.getSubjectAlternativeNames().stream()
                .<Object>map(name -> name.get(1))
                .toList();
        assertTrue(names.containsAll(List.of("localhost", "127.0.0.1")), names::toString);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(store)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(store.getParent())));
        String pem = Files.readString(home.resolve("tls/certificate.pem"));
        assertTrue(pem.startsWith("-----BEGIN CERTIFICATE-----"), pem);
        byte[] before = Files.readAllBytes(store);
        assertArrayEquals(before, Files.readAllBytes(prepare(Map.of())));
    }

    @Test
    void takesPemFiles() throws IOException {
        Identity identity = Identity.in(own, Identity.PASSWORD);
        Path store = prepare(Map.of(
                "ZATO_TLS_CERTIFICATE", certificate(identity, "own.pem"), "ZATO_TLS_KEY", key(identity, "own.key")));
        assertEquals(identity.chain(), Identity.in(store, Identity.PASSWORD).chain());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(store)));
        assertEquals(
                Files.readString(elsewhere.resolve("own.pem")), Files.readString(home.resolve("tls/certificate.pem")));
    }

    @Test
    void takesAKeyStore() {
        Path store = prepare(Map.of("ZATO_TLS_KEYSTORE", own.toString(), "ZATO_TLS_PASSWORD", Identity.PASSWORD));
        assertEquals(
                Identity.in(own, Identity.PASSWORD).chain(),
                Identity.in(store, Identity.PASSWORD).chain());
        refused("ZATO_TLS_PASSWORD", Map.of("ZATO_TLS_KEYSTORE", own.toString(), "ZATO_TLS_PASSWORD", "wrong"));
    }

    @Test
    void refusesWhatDoesNotBelongTogether() throws IOException {
        Identity mine = Identity.in(own, Identity.PASSWORD);
        Identity foreign = Identity.in(other, Identity.PASSWORD);
        Map<String, String> given = new HashMap<>();
        given.put("ZATO_TLS_CERTIFICATE", certificate(mine, "own.pem"));
        refused("belong together", given);
        given.put("ZATO_TLS_KEY", key(foreign, "other.key"));
        refused("does not belong", given);
        given.put("ZATO_TLS_KEY", elsewhere.resolve("nowhere").toString());
        refused("nowhere", given);
        given.put(
                "ZATO_TLS_KEY",
                Files.writeString(elsewhere.resolve("old.key"), "-----BEGIN EC PRIVATE KEY-----")
                        .toString());
        refused("openssl pkcs8", given);
    }

    private void refused(String text, Map<String, String> variables) {
        Failure failure = assertThrows(Failure.class, () -> prepare(variables));
        assertTrue(failure.getMessage().contains(text), failure.getMessage());
    }

    private Path prepare(Map<String, String> variables) {
        return new Tls(new Environment(home), new Settings(variables, new Properties())).prepare();
    }

    private static String certificate(Identity identity, String name) throws IOException {
        Path file = elsewhere.resolve(name);
        identity.export(file);
        return file.toString();
    }

    private static String key(Identity identity, String name) throws IOException {
        String base64 = Base64.getMimeEncoder().encodeToString(identity.key().getEncoded());
        String pem = "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
        return Files.writeString(elsewhere.resolve(name), pem, StandardCharsets.US_ASCII)
                .toString();
    }
}
