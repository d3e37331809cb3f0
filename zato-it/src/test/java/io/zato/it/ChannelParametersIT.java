package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Path and query parameters fill a service's input; who wins where they bear one name is the channel's to say. */
class ChannelParametersIT {
    private static final String PATH = "/it/customers/{id}";

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @BeforeEach
    void aServiceThatShowsWhatItGot() {
        scratch.service("it.show", "[input: input, path: call.path, query: call.query]");
    }

    @Test
    void pathAndQueryFillTheInput() {
        channel();
        JsonNode seen = get("/it/customers/42?verbose=yes");
        assertEquals("42", seen.at("/input/id").asText());
        assertEquals("yes", seen.at("/input/verbose").asText());
        assertEquals("42", seen.at("/path/id").asText());
        assertEquals("yes", seen.at("/query/verbose").asText());
    }

    @Test
    void parametersArePercentDecoded() {
        channel();
        JsonNode seen = get("/it/customers/J%C3%BCrgen%20M?q=a+b%26c");
        assertEquals("Jürgen M", seen.at("/input/id").asText());
        assertEquals("a b&c", seen.at("/input/q").asText());
    }

    @Test
    void aRepeatedQueryParameterIsAList() {
        channel();
        JsonNode tags = get("/it/customers/42?tag=a&tag=b").at("/input/tag");
        assertEquals("[\"a\",\"b\"]", tags.toString());
    }

    @Test
    void theQueryWinsOverThePath() {
        channel();
        assertEquals("2", get("/it/customers/1?id=2").at("/input/id").asText());
    }

    @Test
    void thePathWinsWhereTheChannelSaysSo() {
        channel("url_params_pri", "path-over-qs");
        assertEquals("1", get("/it/customers/1?id=2").at("/input/id").asText());
    }

    @Test
    void parametersWinOverTheBody() {
        channel();
        JsonNode seen = post("/it/customers/1", Map.of("id", "3", "name", "Ann"));
        assertEquals("1", seen.at("/input/id").asText());
        assertEquals("Ann", seen.at("/input/name").asText());
    }

    @Test
    void theBodyWinsWhereTheChannelSaysSo() {
        channel("params_pri", "msg-over-channel-params");
        assertEquals(
                "3", post("/it/customers/1", Map.of("id", "3")).at("/input/id").asText());
    }

    @Test
    void parametersStayOutOfTheInputWhereTheChannelSaysSo() {
        channel("merge_url_params_req", false);
        JsonNode seen = post("/it/customers/1?q=x", Map.of("name", "Ann"));
        assertEquals("{\"name\":\"Ann\"}", seen.path("input").toString());
        assertEquals("1", seen.at("/path/id").asText());
    }

    @Test
    void aFixedPathWinsOverAParameter() {
        channel();
        scratch.service("it.fixed", "[input: [id: 'fixed']]");
        scratch.object(
                "channel_rest", Map.of("name", "it.fixed", "service", "it.fixed", "url_path", "/it/customers/new"));
        assertEquals("fixed", get("/it/customers/new").at("/input/id").asText());
        assertEquals("newer", get("/it/customers/newer").at("/input/id").asText());
    }

    private void channel(Object... fields) {
        scratch.channel(PATH, "it.show", fields);
    }

    private static JsonNode get(String target) {
        return platform.anonymous().get(target).is(200).json();
    }

    private static JsonNode post(String target, Object body) {
        return platform.anonymous().post(target, body).is(200).json();
    }
}
