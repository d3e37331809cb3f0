package io.zato.security.apikey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zato.api.http.Outbound;
import io.zato.api.kind.Secret;
import io.zato.api.live.Caller;
import io.zato.api.problem.Problem;
import io.zato.fixture.Bound;
import io.zato.fixture.TestCall;
import io.zato.fixture.TestContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {

    private static final String KEY = "tulip-0123456789";

    private final HeaderKey key = key(Map.of("password", Secret.of(KEY)));

    @Test
    void admitsTheBearerOfTheKeyUnderTheDefinitionsName() {
        assertEquals(
                new Caller("partners", "partners"), key.admit(TestCall.empty().header("X-API-Key", KEY)));
    }

    @Test
    void aUserNameOfItsOwnIsWhatServicesSee() {
        HeaderKey named = key(Map.of("password", Secret.of(KEY), "username", "crm", "header", "X-Token"));
        assertEquals(new Caller("crm", "partners"), named.admit(TestCall.empty().header("X-Token", KEY)));
    }

    @Test
    void asksForTheKeyWhereNoneIsGiven() {
        Problem problem = assertThrows(Problem.class, () -> key.admit(TestCall.empty()));
        assertEquals(401, problem.status());
        assertEquals("ApiKey header=\"X-API-Key\"", problem.headers().get("WWW-Authenticate"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "tulip", "tulip-0123456789 ", "TULIP-0123456789", "Bearer tulip-0123456789"})
    void refusesAnyOther(String offered) {
        Problem problem =
                assertThrows(Problem.class, () -> key.admit(TestCall.empty().header("X-API-Key", offered)));
        assertEquals(401, problem.status());
        assertFalse(problem.getMessage().contains(KEY));
    }

    @Test
    void signsWhatLeavesThePlatform() {
        Map<String, String> headers = new HashMap<>();
        key.sign(new Request(headers));
        assertEquals(Map.of("X-API-Key", KEY), headers);
    }

    @Test
    void whatAHeaderCannotCarryIsRefusedWhenItIsDefined() {
        Problem problem =
                assertThrows(Problem.class, () -> new ApiKeyDefinition("", Secret.of("a\r\nX-Admin: 1"), "X-API-Key"));
        assertEquals("password", problem.errors().get(0).field());
        assertEquals(
                List.of("header must be the name of an HTTP header, for example X-API-Key"),
                Bound.complaints(definition(Map.of("password", Secret.of(KEY), "header", "X Key"))));
    }

    private static HeaderKey key(Map<String, ?> values) {
        return new ApiKey().start(definition(values), new TestContext("partners"));
    }

    private static ApiKeyDefinition definition(Map<String, ?> values) {
        return Bound.definition(ApiKeyDefinition.class, values);
    }

    private record Request(Map<String, String> headers) implements Outbound {

        @Override
        public String method() {
            return "GET";
        }

        @Override
        public String url() {
            return "http://localhost/";
        }

        @Override
        public void header(String name, String value) {
            headers.put(name, value);
        }
    }
}
