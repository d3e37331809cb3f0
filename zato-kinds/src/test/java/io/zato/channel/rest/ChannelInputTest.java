package io.zato.channel.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.problem.Problem;
import io.zato.api.service.Message;
import io.zato.channel.rest.ChannelRestDefinition.DataFormat;
import io.zato.channel.rest.ChannelRestDefinition.ParamsPriority;
import io.zato.channel.rest.ChannelRestDefinition.UrlParamsPriority;
import io.zato.fixture.Bound;
import io.zato.fixture.TestCall;
import io.zato.fixture.TestContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelInputTest {

    private static final Map<String, String> NO_PATH = Map.of();

    @Test
    void pathAndQueryAreTheInputOfARequestWithoutBody() {
        Object input = channel(Map.of()).decode(TestCall.withQuery("page=2&q=a+b%26c"), Map.of("id", "42"));
        assertEquals(Map.of("id", "42", "page", "2", "q", "a b&c"), input);
    }

    @Test
    void aRepeatedQueryParameterIsAList() {
        Object input = channel(Map.of()).decode(TestCall.withQuery("tag=a&tag=b&one=1"), NO_PATH);
        assertEquals(Map.of("tag", List.of("a", "b"), "one", "1"), input);
    }

    @Test
    void parametersAreMergedIntoAJsonObject() {
        TestCall call = TestCall.withQuery("page=2").body("application/json; charset=utf-8", "{\"name\":\"Ada\"}");
        assertEquals(
                Map.of("name", "Ada", "page", "2", "id", "42"),
                channel(Map.of()).decode(call, Map.of("id", "42")));
    }

    @Test
    void theQueryWinsOverThePathUnlessSaidOtherwise() {
        TestCall call = TestCall.withQuery("id=query");
        Map<String, String> path = Map.of("id", "path");
        assertEquals(Map.of("id", "query"), channel(Map.of()).decode(call, path));
        assertEquals(
                Map.of("id", "path"),
                channel(Map.of("urlParamsPri", UrlParamsPriority.PATH_OVER_QS)).decode(call, path));
    }

    @Test
    void parametersWinOverTheBodyUnlessSaidOtherwise() {
        Map<String, String> path = Map.of("id", "path");
        assertEquals(Map.of("id", "path"), channel(Map.of()).decode(TestCall.json("{\"id\":\"body\"}"), path));
        assertEquals(
                Map.of("id", "body"),
                channel(Map.of("paramsPri", ParamsPriority.MSG_OVER_CHANNEL_PARAMS))
                        .decode(TestCall.json("{\"id\":\"body\"}"), path));
    }

    @Test
    void withoutMergingTheBodyStandsAlone() {
        RestEndpoint channel = channel(Map.of("mergeUrlParamsReq", false));
        assertEquals(Map.of("a", 1), channel.decode(TestCall.json("{\"a\":1}"), Map.of("id", "42")));
        assertEquals(Map.of(), channel.decode(TestCall.empty(), Map.of("id", "42")));
    }

    @Test
    void aBodyThatIsNoObjectIsTheInputAsItIs() {
        assertEquals(List.of(1, 2), channel(Map.of()).decode(TestCall.json("[1,2]"), Map.of("id", "42")));
        assertEquals("text", channel(Map.of()).decode(TestCall.json("\"text\""), NO_PATH));
    }

    @Test
    void jsonNullIsNoBody() {
        assertEquals(Map.of("id", "42"), channel(Map.of()).decode(TestCall.json("null"), Map.of("id", "42")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/problem+json", "application/vnd.crm.v1+json", "application/json"})
    void anyJsonTypeIsRead(String type) {
        assertEquals(Map.of("a", 1), channel(Map.of()).decode(TestCall.empty().body(type, "{\"a\":1}"), NO_PATH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "application/jsonx", ""})
    void otherTypesAreRefusedNamingTheOneThatIsRead(String type) {
        TestCall call = TestCall.empty().body(type, "{\"a\":1}");
        Problem problem = assertThrows(Problem.class, () -> channel(Map.of()).decode(call, NO_PATH));
        assertEquals(415, problem.status());
        assertTrue(problem.getMessage().contains("application/json"), problem.getMessage());
        assertEquals("application/json", problem.headers().get("Accept"));
    }

    @Test
    void theTypeOfAnEmptyBodyDoesNotMatter() {
        assertEquals(Map.of(), channel(Map.of()).decode(TestCall.empty().body("text/plain", ""), NO_PATH));
    }

    @Test
    void brokenJsonAndBrokenUrlsAre400() {
        RestEndpoint channel = channel(Map.of());
        assertEquals(400, status(() -> channel.decode(TestCall.json("{\"a\":"), NO_PATH)));
        assertEquals(400, status(() -> channel.decode(TestCall.withQuery("a=%zz"), NO_PATH)));
        assertEquals(400, status(() -> channel.decode(TestCall.withQuery("a=%ff"), NO_PATH)));
    }

    @Test
    void aBodyAboveTheLimitKeepsItsStatus() {
        InputStream tooLong = failing(new IOException(new Problem(413, "too large")));
        TestCall call = TestCall.empty().body("application/json", tooLong);
        assertEquals(413, status(() -> channel(Map.of()).decode(call, NO_PATH)));
    }

    @Test
    void aCallerThatGoesAwayIsNoFaultOfOurs() {
        InputStream broken = failing(new IOException("connection reset"));
        TestCall call = TestCall.empty().body("application/json", broken);
        assertEquals(400, status(() -> channel(Map.of()).decode(call, NO_PATH)));
    }

    @Test
    void rawHandsTheBodyOverUnread() {
        TestCall call = TestCall.withQuery("a=%zz").body("text/csv; charset=latin1", "a;b");
        Message message = assertInstanceOf(
                Message.class, channel(Map.of("dataFormat", DataFormat.RAW)).decode(call, NO_PATH));
        assertSame(call.body(), message.stream());
        assertEquals("text/csv; charset=latin1", message.contentType());
        assertEquals("a;b", new String(message.bytes(), UTF_8));
    }

    @Test
    void itsRouteServiceAndLimitsAreTheDefinitions() {
        RestEndpoint open = channel(Map.of("method", "get"));
        assertEquals("GET", open.route().method());
        assertEquals("/crm/{id}", open.route().path());
        assertEquals("crm.get", open.service());
        assertEquals(10 * 1024 * 1024, open.maxBody());
        assertEquals(Optional.empty(), open.security());
        assertEquals(Optional.of("crm"), channel(Map.of("security", "crm")).security());
    }

    private static RestEndpoint channel(Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("service", "crm.get");
        all.put("urlPath", "/crm/{id}");
        return new ChannelRest().start(Bound.definition(ChannelRestDefinition.class, all), new TestContext("crm"));
    }

    private static int status(Runnable decode) {
        return assertThrows(Problem.class, decode::run).status();
    }

    private static InputStream failing(IOException failure) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }
        };
    }
}
