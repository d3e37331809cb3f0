package io.zato.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zato.api.http.HttpCall;
import io.zato.api.http.HttpReply;
import io.zato.api.http.Route;
import io.zato.api.live.HttpEndpoint;
import io.zato.api.problem.Problem;
import io.zato.object.Key;
import io.zato.stats.CallStatistics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest {

    private record Endpoint(Route route) implements HttpEndpoint {

        @Override
        public String service() {
            return "demo.echo";
        }

        @Override
        public Optional<String> security() {
            return Optional.empty();
        }

        @Override
        public long maxBody() {
            return 0;
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int maxConcurrency() {
            return 0;
        }

        @Override
        public Object decode(HttpCall call, Map<String, String> path) {
            return path;
        }

        @Override
        public HttpReply encode(Object answer) {
            return HttpReply.empty(204);
        }
    }

    private final Router router = Router.of(List.of(
            channel("any", "", "/crm/{id}"),
            channel("get", "GET", "/crm/{customer}"),
            channel("list", "GET", "/crm/list"),
            channel("deep", "POST", "/crm/{id}/orders/{order}"),
            channel("side", "POST", "/crm/list/all"),
            channel("secret", "GET", "/crm/it's+secret"),
            channel("root", "GET", "/")));

    private static Router.Entry channel(String name, String method, String path) {
        return new Router.Entry(
                new Key("channel_rest", name),
                new Endpoint(new Route(method, path)),
                new Bulkhead("The channel"),
                new CallStatistics());
    }

    private String found(String method, String path) {
        Router.Match match = router.match(method, path);
        return match == null ? null : match.entry().key().name();
    }

    @Test
    void aMethodOfItsOwnGoesBeforeAnyMethod() {
        assertEquals("get", found("GET", "/crm/42"));
        assertEquals("any", found("PUT", "/crm/42"));
        assertEquals("get", found("HEAD", "/crm/42"));
    }

    @Test
    void literalSegmentsGoBeforeParametersAndAreGivenUpWhenTheyLeadNowhere() {
        assertEquals("list", found("GET", "/crm/list"));
        assertEquals("side", found("POST", "/crm/list/all"));
        assertEquals("deep", found("POST", "/crm/list/orders/7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/crm/it's+secret", "/crm/it's+%73ecret", "/%63rm/it's+secret", "/crm/%69%74%27%73%2B%73ecre%74"
            })
    void everySpellingOfASegmentIsThatSegmentAndNoParameter(String path) {
        assertEquals("secret", found("GET", path));
    }

    @Test
    void aSegmentIsDecodedOnce() {
        assertEquals(
                Map.of("customer", "%73ecret"),
                router.match("GET", "/crm/%2573ecret").path());
        assertEquals(
                Map.of("customer", "{id}"), router.match("GET", "/crm/%7Bid%7D").path());
        assertEquals(
                400, assertThrows(Problem.class, () -> found("GET", "/crm/%FF")).status());
    }

    @Test
    void parametersBearTheNamesOfTheirOwnChannel() {
        assertEquals(Map.of("customer", "42"), router.match("GET", "/crm/42").path());
        assertEquals(
                Map.of("id", "42", "order", "7"),
                router.match("POST", "/crm/42/orders/7").path());
    }

    @Test
    void whatNobodyServesIsNotFound() {
        assertNull(found("GET", "/crm"));
        assertNull(found("GET", "/crm/42/orders"));
        assertEquals("root", found("GET", "/"));
    }

    @Test
    void theMethodsOfAPathAreKnown() {
        assertEquals(Set.of("POST"), router.allowed("/crm/42/orders/7"));
        assertEquals(Set.of(), router.allowed("/nowhere"));
    }
}
