package io.zato.outgoing.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zato.api.kind.Pooling;
import io.zato.fixture.Bound;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingRestDefinitionTest {

    @ParameterizedTest
    @CsvSource({
        "http://crm,                 http://crm,             crm,         80",
        "https://crm/,               https://crm,            crm,         443",
        "http://crm.example.com:8080, http://crm.example.com:8080, crm.example.com, 8080",
        "http://crm_1:65535,         http://crm_1:65535,     crm_1,       65535",
        "https://[::1]:8443,         https://[::1]:8443,     [::1],       8443",
        "https://10.0.0.1:443,       https://10.0.0.1,       10.0.0.1,    443"
    })
    void aHostIsSchemeNameAndPort(String host, String origin, String name, int port) {
        assertEquals(List.of(), Bound.complaints(Outgoing.definition(host, Map.of())));
        Address address = Address.parse(host);
        assertEquals(origin, address.origin());
        assertEquals(name, address.host());
        assertEquals(port, address.port());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crm",
                "ftp://crm",
                "http://",
                "http://crm:0",
                "http://crm:65536",
                "http://crm/path",
                "http://crm?x",
                "http://user:pass@crm",
                "http://crm:80:80",
                "http://a b",
                "HTTP//crm",
                "http://crm\r\nX: y"
            })
    void nothingElseIsAHost(String host) {
        assertEquals(
                List.of("host must be http://name or https://name, with :port where it is not the usual one;"
                        + " a path goes into url_path"),
                Bound.complaints(Outgoing.definition(host, Map.of())));
    }

    @Test
    void limitsAreChecked() {
        assertEquals(List.of("timeout must be longer than zero"), complaints("timeout", Duration.ZERO));
        assertEquals(List.of("poolSize must be greater than or equal to 1"), complaints("poolSize", 0));
        assertEquals(
                List.of("urlPath must start with / and have no query string, fragment or space"),
                complaints("urlPath", "api"));
        assertEquals(
                List.of("pingMethod must be GET, HEAD, POST, PUT, PATCH, DELETE or OPTIONS"),
                complaints("pingMethod", "fetch"));
        assertEquals(List.of(), complaints("pingMethod", "get"));
    }

    @Test
    void nobodyWaitsLongForAConnectionOfThePool() {
        assertEquals(new Pooling(20, Duration.ofSeconds(5), Duration.ofMinutes(1)), pooling(Duration.ofSeconds(60)));
        assertEquals(Duration.ofSeconds(1), pooling(Duration.ofSeconds(1)).maxWait());
    }

    private static Pooling pooling(Duration timeout) {
        return Outgoing.KIND.pooling(Outgoing.definition("http://crm", Map.of("timeout", timeout)));
    }

    private static List<String> complaints(String field, Object value) {
        return Bound.complaints(Outgoing.definition("http://crm", Map.of(field, value)));
    }
}
