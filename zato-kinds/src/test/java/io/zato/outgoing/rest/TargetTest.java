package io.zato.outgoing.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.connection.RestRequest;
import io.zato.api.problem.Problem;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    @ParameterizedTest
    @CsvSource({
        "/,        /customers, /customers",
        "/api,     /customers, /api/customers",
        "/api/,    /customers, /api/customers",
        "/api,     customers,  /api/customers",
        "/api,     '',         /api",
        "/,        '',         /",
        "/api,     ?q=1,       /api?q=1",
        "/a,       /b%20c/d e, /a/b%20c/d%20e",
        "/a,       /größe#x,   /a/gr%C3%B6%C3%9Fe%23x"
    })
    void isTheDefinitionsPathAndTheCalls(String base, String path, String expected) {
        assertEquals(expected, target(base, path));
    }

    @Test
    void valuesFillTheTemplateInOrder() {
        assertEquals("/o/7/lines/3", target("/o/{order}", "/lines/{line}", 7, 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a b      | a%20b",
                "a/../b   | a%2F..%2Fb",
                "a?b#c&d  | a%3Fb%23c%26d",
                "50%      | 50%25",
                "{x}      | %7Bx%7D",
                "größe    | gr%C3%B6%C3%9Fe"
            })
    void aValueCannotChangeThePathAroundIt(String value, String encoded) {
        assertEquals("/c/" + encoded + "/x", target("/", "/c/{id}/x", value));
    }

    @Test
    void aLineBreakInAConcatenatedPathIsEncoded() {
        assertEquals("/c/1%20HTTP/1.1%0D%0AHost:%20evil", target("/", "/c/1 HTTP/1.1\r\nHost: evil"));
    }

    @Test
    void namedValuesThatAreNotInTheTemplateAreTheQuery() {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("page", 2);
        named.put("id", 42);
        named.put("tag", List.of("a&b", "c"));
        named.put("none", null);
        assertEquals("/c/42/42?page=2&tag=a%26b&tag=c", named("/c/{id}/{id}", named));
    }

    @Test
    void theQueryMayBePartOfTheTemplate() {
        assertEquals("/c?q=a%20b&n=", target("/", "/c?q={q}&n={n}", "a b", ""));
        assertEquals("/c?q=x&page=2", named("/c?q={q}", new LinkedHashMap<>(Map.of("q", "x", "page", 2))));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", ".", ".."})
    void aValueThatIsNoSegmentIsTheCallersFault(String value) {
        Problem problem = assertThrows(Problem.class, () -> target("/", "/c/{id}", value));
        assertEquals(400, problem.status());
        assertTrue(problem.getMessage().contains("{id}"), problem.getMessage());
        assertEquals("id", problem.errors().get(0).field());
    }

    @Test
    void aMissingNamedValueIsNamed() {
        Problem problem = assertThrows(Problem.class, () -> named("/c/{id}", Map.of("page", 1)));
        assertEquals(400, problem.status());
        assertEquals("id", problem.errors().get(0).field());
    }

    @Test
    void aCallWithTooFewOrTooManyValuesIsTheServicesFault() {
        assertEquals(
                500, assertThrows(Problem.class, () -> target("/", "/c/{id}")).status());
        assertEquals(
                500,
                assertThrows(Problem.class, () -> target("/", "/c/{id}", 1, 2)).status());
        assertEquals(
                500, assertThrows(Problem.class, () -> target("/", "/c/{id", 1)).status());
    }

    private static String target(String base, String path, Object... values) {
        return Target.of(base, new RestRequest("GET", path, Arrays.asList(values), Map.of(), null, Map.of()));
    }

    private static String named(String path, Map<String, ?> named) {
        return Target.of("/", new RestRequest("GET", path, List.of(), named, null, Map.of()));
    }
}
