package io.zato.cli.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.cli.doctor.Finding.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificatesTest {

    private static final String PASSWORD = "open sesame";
    private static final Instant NOW = Instant.now();
    private static final Path FILE = Path.of("server.crt");

    @TempDir
    private static Path folder;

    private static Certificates at(Instant now, String... passwords) {
        return new Certificates(new KeyStores(List.of(passwords)), now);
    }

    private static Instant in(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    @Test
    void aCertificateIsValidEndsSoonOrHasEnded() {
        assertEquals(Result.ok, at(NOW).judge(FILE, in(31)).result());
        assertEquals(Result.warn, at(NOW).judge(FILE, in(29)).result());
        Finding ended = at(NOW).judge(FILE, NOW.minusSeconds(1));
        assertEquals(Result.fail, ended.result());
        assertTrue(ended.line().startsWith("fail  certificates  server.crt was valid until"), ended::line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void keyStoresAreReadWithThePasswordsThatAreKnown(String type) throws IOException {
        Path store = folder.resolve(type.equals("JKS") ? "server.jks" : "server.p12");
        if (!Files.exists(store)) {
            generate(type, store);
        }
        assertEquals(Result.ok, at(NOW, "another one", PASSWORD).look(store).result());
        assertEquals(Result.warn, at(in(45), PASSWORD).look(store).result());
        Finding ended = at(in(61), PASSWORD).look(store);
        assertEquals(Result.fail, ended.result());
        assertTrue(ended.line().contains(store + " was valid until"), ended::line);
        Path renamed = Files.copy(store, folder.resolve(type + ".keystore"));
        assertEquals(Result.ok, at(NOW, PASSWORD).look(renamed).result());
    }

    @Test
    void whatNoPasswordOpensIsSaidToBeUnknown() throws IOException {
        Path store = folder.resolve("secret.p12");
        generate("PKCS12", store);
        Finding finding = at(NOW, "another one").look(store);
        assertEquals(Result.warn, finding.result());
        assertTrue(finding.line().contains("keytool -list -v -keystore " + store), finding::line);
    }

    @Test
    void whatIsTrustedAndHasEndedIsAWarningOnly() throws IOException {
        Path own = folder.resolve("peer.p12");
        generate("PKCS12", own);
        Path pem = folder.resolve("peer.crt");
        keytool("-exportcert", "-rfc", "-file", pem, own);
        Path trust = folder.resolve("trust.p12");
        keytool("-importcert", "-noprompt", "-file", pem, "-storetype", "PKCS12", trust);
        Finding finding = at(in(61), PASSWORD).look(trust);
        assertEquals(Result.warn, finding.result());
        assertTrue(finding.line().contains("trusts a certificate"), finding::line);
        assertEquals(Result.ok, at(NOW).look(pem).result());
    }

    @Test
    void whatIsNoKeyStoreCannotBeRead() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.p12"), "nothing of the sort");
        assertEquals(Result.fail, at(NOW, PASSWORD).look(broken).result());
        Path empty = Files.writeString(folder.resolve("empty.crt"), "");
        assertEquals(Result.fail, at(NOW).look(empty).result());
    }

    /** With a key whose certificate is valid for 60 days. */
    private static void generate(String type, Path store) throws IOException {
        List<String> key = new ArrayList<>(
                List.of("-genkeypair", "-validity", "60", "-dname", "CN=x", "-keyalg", "EC", "-storetype", type));
        if (type.equals("JKS")) {
            // the other type has one password for both
            key.addAll(List.of("-keypass", PASSWORD));
        }
        key.add(store.toString());
        keytool(key.toArray());
    }

    /** The last argument is the key store. */
    private static void keytool(Object... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        for (Object argument : arguments) {
            line.add(argument.toString());
        }
        line.add(line.size() - 1, "-keystore");
        line.addAll(List.of("-alias", "x", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes());
        try {
            assertEquals(0, process.waitFor(), said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
