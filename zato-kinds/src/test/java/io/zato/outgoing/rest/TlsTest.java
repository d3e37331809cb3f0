package io.zato.outgoing.rest;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.zato.api.connection.RestConnection;
import io.zato.api.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    /** Time for the session tickets of a new connection to arrive. */
    private static final Duration GREETING = Duration.ofMillis(200);

    private static final Set<InetSocketAddress> PEERS = ConcurrentHashMap.newKeySet();

    private static HttpsServer server;
    private static SSLContext trusting;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        Path keys = folder.resolve("keys.p12");
        makeKey(keys);
        KeyStore store = load(keys);
        trusting = trusting(store);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(serving(store)));
        server.createContext("/", exchange -> {
            PEERS.add(exchange.getRemoteAddress());
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void anUnknownCertificateIsRefused() {
        Problem problem = assertThrows(Problem.class, () -> Outgoing.to(host()));
        assertEquals(502, problem.status());
        assertTrue(problem.getMessage().startsWith("The outgoing connection CRM failed: TLS: "), problem.getMessage());
    }

    @Test
    void withoutVerificationAnyCertificateAndNameWillDo() {
        try (RestConnection crm = Outgoing.to(host(), Map.of("tlsVerify", false))) {
            assertEquals("hello", crm.deliver("hello").text());
            assertEquals("x".repeat(100_000), crm.deliver("x".repeat(100_000)).text());
            assertTrue(Outgoing.KIND.valid(crm));
            assertEquals("again", crm.deliver("again").text());
        }
    }

    @Test
    void callsShareOneConnection() {
        PEERS.clear();
        try (RestConnection crm = Outgoing.to(host(), Map.of("tlsVerify", false))) {
            for (int i = 0; i < 5; i++) {
                assertEquals("hello", crm.deliver("hello").text());
            }
            assertEquals(1, PEERS.size());
        }
    }

    @Test
    void aServerThatDoesNotSpeakTlsIsRefused() throws IOException {
        try (var plain =
                new io.zato.fixture.RawServer((number, peer) -> peer.send("HTTP/1.1 400 Bad Request\r\n\r\n"))) {
            String host = plain.host().replace("http:", "https:");
            assertEquals(
                    502, assertThrows(Problem.class, () -> Outgoing.to(host)).status());
        }
    }

    @Test
    void aTrustedCertificateForTheNameCalledIsAccepted() throws IOException {
        Wire wire = dialer("localhost", new Trust(trusting, true)).dial();
        assertTrue(wire.isOpen());
        wire.hangUp();
    }

    @Test
    void theSessionTicketsOfANewConnectionAreNotItsEnd() throws IOException {
        Wire wire = dialer("localhost", new Trust(trusting, true)).dial();
        await().pollDelay(GREETING).until(() -> true);
        assertFalse(wire.left());
        wire.hangUp();
    }

    @Test
    void aTrustedCertificateForAnotherNameIsRefused() {
        assertThrows(SSLException.class, () -> dialer("127.0.0.1", new Trust(trusting, true))
                .dial());
    }

    private static Dialer dialer(String host, Trust trust) {
        return new Dialer(new Address(true, host, server.getAddress().getPort()), trust, Duration.ofSeconds(5));
    }

    private static String host() {
        return "https://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void makeKey(Path keys) throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=server",
                        "-ext",
                        "SAN=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        assertTrue(keytool.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, keytool.exitValue());
    }

    private static KeyStore load(Path keys) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private static SSLContext serving(KeyStore keys) throws Exception {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static SSLContext trusting(KeyStore keys) throws Exception {
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("server", keys.getCertificate("server"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(certificates);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
