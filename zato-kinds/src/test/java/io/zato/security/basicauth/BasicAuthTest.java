package io.zato.security.basicauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.http.Outbound;
import io.zato.api.kind.Secret;
import io.zato.api.live.Caller;
import io.zato.api.problem.Problem;
import io.zato.fixture.Bound;
import io.zato.fixture.TestCall;
import io.zato.fixture.TestContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasicAuthTest {

    private final BasicCredentials crm = credentials("crm", "s3cret:with:colons");

    @Test
    void admitsWhoKnowsThePassword() {
        assertEquals(new Caller("crm", "crm.partners"), crm.admit(offering("Basic", "crm:s3cret:with:colons")));
    }

    @Test
    void takesTheSchemeInAnyCase() {
        assertEquals(
                "crm", crm.admit(offering("bAsIc", "crm:s3cret:with:colons")).name());
    }

    @Test
    void readsNameAndPasswordAsUtf8() {
        BasicCredentials credentials = credentials("jürgen", "größe€");
        assertEquals(
                "jürgen", credentials.admit(offering("Basic", "jürgen:größe€")).name());
    }

    @Test
    void asksWhoComesWithoutCredentials() {
        Problem problem = assertThrows(Problem.class, () -> crm.admit(TestCall.empty()));
        assertEquals(401, problem.status());
        assertEquals(
                "Basic realm=\"zato\", charset=\"UTF-8\"", problem.headers().get("WWW-Authenticate"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Basic",
                "Basic ",
                "Basic  ",
                "Basic !!!not base64!!!",
                "Basic Y3Jt",
                "Basic Y3JtOg==",
                "Basic Y3JtOnMzY3JldDp3aXRoOmNvbG9ucw",
                "Basic \u20ac",
                "Bearer Y3JtOnMzY3JldDp3aXRoOmNvbG9ucw==",
                "Y3JtOnMzY3JldDp3aXRoOmNvbG9ucw=="
            })
    void refusesAnythingElse(String header) {
        Problem problem =
                assertThrows(Problem.class, () -> crm.admit(TestCall.empty().header("Authorization", header)));
        assertEquals(401, problem.status());
        assertTrue(problem.headers().containsKey("WWW-Authenticate"));
        assertFalse(problem.getMessage().contains("s3cret"));
    }

    @Test
    void signsWhatLeavesThePlatformWithTheSameCredentials() {
        Map<String, String> headers = new HashMap<>();
        crm.sign(new Request(headers));
        assertEquals(
                "crm",
                crm.admit(TestCall.empty().header("Authorization", headers.get("Authorization")))
                        .name());
    }

    @Test
    void refusesUserNamesAndRealmsThatCannotBeSent() {
        assertEquals(List.of(), Bound.complaints(definition(Map.of("username", "crm"))));
        assertEquals(
                List.of("username must not be empty or contain a colon or control characters"),
                Bound.complaints(definition(Map.of("username", "a:b"))));
        assertEquals(
                List.of("realm must not contain quotes, backslashes or control characters"),
                Bound.complaints(definition(Map.of("username", "crm", "realm", "a\"b"))));
    }

    private static BasicCredentials credentials(String username, String password) {
        BasicAuthDefinition definition = definition(Map.of("username", username, "password", Secret.of(password)));
        return new BasicAuth().start(definition, new TestContext("crm.partners"));
    }

    private static BasicAuthDefinition definition(Map<String, ?> values) {
        return Bound.definition(BasicAuthDefinition.class, values);
    }

    private static TestCall offering(String scheme, String pair) {
        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return TestCall.empty().header("Authorization", scheme + " " + encoded);
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
