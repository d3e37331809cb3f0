package io.zato.cli.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.cli.run.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void usualPortsWhenNothingIsSaid() {
        assertEquals(new Ports(8080, 8443, 0), choose(Map.of(), Map.of()));
    }

    @Test
    void theOtherPortsMoveAsFarAsHttp() {
        Ports ports = choose(Map.of("ZATO_HTTP_PORT", "9080"), Map.of());
        assertEquals(9080, ports.http());
        assertEquals(10990, ports.management());
        assertEquals(8080, ports.httpBeforeOffset());
    }

    @Test
    void anHttpPortBelowTheUsualOneMovesNothingElse() {
        assertEquals(new Ports(80, 8443, 0), choose(Map.of("ZATO_HTTP_PORT", "80"), Map.of()));
    }

    @Test
    void anOffsetMovesAll() {
        assertEquals(new Ports(8180, 8543, 100), choose(Map.of("ZATO_PORT_OFFSET", "100"), Map.of()));
    }

    @Test
    void withAnOffsetTheHttpPortIsStillExact() {
        Ports ports = choose(Map.of("ZATO_PORT_OFFSET", "100", "ZATO_HTTP_PORT", "9999"), Map.of());
        assertEquals(new Ports(9999, 8543, 100), ports);
        assertEquals(9899, ports.httpBeforeOffset());
    }

    @Test
    void whatTheEnvironmentWasCreatedWithHoldsUntilSomethingElseIsSaid() {
        Map<String, String> created = Map.of(Remembered.HTTP_PORT, "9080", Remembered.PORT_OFFSET, "1000");
        assertEquals(new Ports(9080, 9443, 1000), choose(Map.of(), created));
        assertEquals(new Ports(8280, 8643, 200), choose(Map.of("ZATO_HTTP_PORT", "8280"), created));
    }

    @Test
    void refusesWhatIsNoPort() {
        Failure refused = assertThrows(Failure.class, () -> choose(Map.of("ZATO_HTTP_PORT", "http"), Map.of()));
        assertTrue(refused.getMessage().startsWith("ZATO_HTTP_PORT is 'http'"), refused.getMessage());
        assertThrows(Failure.class, () -> choose(Map.of("ZATO_PORT_OFFSET", "-1"), Map.of()));
        assertThrows(Failure.class, () -> choose(Map.of("ZATO_PORT_OFFSET", "60000"), Map.of()));
    }

    @Test
    void namesThePortInUseAndHowToChooseAnother() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Ports ports = new Ports(taken.getLocalPort(), 0, 1);
            Failure refused = assertThrows(Failure.class, () -> ports.requireFree("127.0.0.1"));
            assertTrue(refused.getMessage().contains("Port " + taken.getLocalPort() + " (HTTP) is in use"));
            assertTrue(refused.details().toString().contains("ZATO_HTTP_PORT="));
        }
    }

    @Test
    void httpsIsWhereItIsAskedForMovesAlongOrIsOff() {
        assertEquals(9443, choose(Map.of("ZATO_HTTP_PORT", "9080"), Map.of()).https());
        assertEquals(
                443,
                choose(Map.of("ZATO_HTTPS_PORT", "443", "ZATO_HTTP_PORT", "80"), Map.of())
                        .https());
        assertEquals(0, choose(Map.of("ZATO_HTTPS_PORT", "0"), Map.of()).https());
        assertEquals(443, choose(Map.of(), Map.of(Remembered.HTTPS_PORT, "443")).https());
        assertEquals(
                8543, choose(Map.of(), Map.of(Remembered.PORT_OFFSET, "100")).https());
    }

    @Test
    void aTakenHttpsPortIsDoneWithoutUnlessItWasAskedFor() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Ports ports = new Ports(1, taken.getLocalPort(), 0);
            assertEquals(new Ports(1, 0, 0), ports.withoutTakenHttps("127.0.0.1"));
            Failure refused = assertThrows(Failure.class, () -> ports.requireFree("127.0.0.1"));
            assertTrue(refused.getMessage().contains("(HTTPS) is in use"), refused.getMessage());
        }
    }

    @Test
    void urlIsWhereThisMachineReachesTheServer() {
        Ports ports = new Ports(8080, 8443, 0);
        assertEquals("http://localhost:8080", ports.url(settings(Map.of("ZATO_BIND_ADDRESS", "0.0.0.0"))));
        assertEquals(
                "https://localhost:8443", ports.httpsUrl(settings(Map.of())).orElseThrow());
        assertTrue(new Ports(8080, 0, 0).httpsUrl(settings(Map.of())).isEmpty());
        assertEquals("http://10.0.0.7:8080", ports.url(settings(Map.of("ZATO_BIND_ADDRESS", "10.0.0.7"))));
    }

    private static Ports choose(Map<String, String> variables, Map<String, String> created) {
        Properties remembered = new Properties();
        remembered.putAll(created);
        return Ports.choose(settings(variables), new Remembered(Path.of("unused"), remembered));
    }

    private static Settings settings(Map<String, String> variables) {
        return new Settings(variables, new Properties());
    }
}
