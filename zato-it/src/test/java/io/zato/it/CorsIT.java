package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Answer;
import io.zato.it.platform.Platform;
import io.zato.it.platform.RawHttp;
import io.zato.it.platform.Scratch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** OPTIONS, and web pages of other origins: refused by their browsers unless a channel lets them in. */
class CorsIT {
    private static final String PATH = "/it/cors";
    private static final String SHOP = "https://shop.example.com";
    private static final String EVIL = "https://evil.example.com";

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @Test
    void optionsTellsTheMethods() {
        scratch.channel(PATH, "demo.echo", "method", "GET");
        assertEquals("GET, HEAD, OPTIONS", ask(Map.of()).is(204).header("Allow"));
        ask("/it/nowhere", Map.of()).isProblem(404);
        scratch.channel("/it/any", "demo.echo");
        assertEquals(
                "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT",
                ask("/it/any", Map.of()).is(204).header("Allow"));
    }

    @Test
    void aChannelMayAnswerOptionsItself() {
        scratch.channel(PATH, "zato.ping", "method", "OPTIONS");
        assertTrue(ask(Map.of()).is(200).body().contains("pong"));
    }

    @Test
    void withoutItNoPageIsLetIn() {
        scratch.channel(PATH, "demo.echo");
        assertNothingAllowed(preflight(SHOP, "POST").is(204));
        assertNothingAllowed(post(SHOP, "{}").is(200));
    }

    @Test
    void aPageIsToldWhatItMaySendWithoutCredentialsOrService() {
        guarded();
        var answer = preflight(SHOP, "POST").is(204);
        assertEquals(SHOP, answer.header("Access-Control-Allow-Origin"));
        assertEquals("POST", answer.header("Access-Control-Allow-Methods"));
        assertEquals("content-type,x-shop", answer.header("Access-Control-Allow-Headers"));
        assertEquals("true", answer.header("Access-Control-Allow-Credentials"));
        assertEquals("600", answer.header("Access-Control-Max-Age"));
        assertEquals("Origin", answer.header("Vary"));
    }

    @Test
    void anotherPageIsNot() {
        guarded();
        assertNothingAllowed(preflight(EVIL, "POST").is(204));
        assertNothingAllowed(preflight(SHOP, "DELETE").is(204));
    }

    @Test
    void answersAndRefusalsBearIt() {
        guarded();
        var refused = post(SHOP, "{}").isProblem(401).answer();
        assertEquals(SHOP, refused.header("Access-Control-Allow-Origin"));
        var caller = platform.anonymous().as("alice", "wonderland");
        var answer = caller.send("POST", PATH, "application/json", "{}", "Origin", SHOP)
                .is(200);
        assertEquals(SHOP, answer.header("Access-Control-Allow-Origin"));
        assertEquals("X-Zato-CID", answer.header("Access-Control-Expose-Headers"));
        assertEquals("true", answer.header("Access-Control-Allow-Credentials"));
        var broken = caller.send("POST", PATH, "application/json", "{", "Origin", SHOP)
                .isProblem(400);
        assertEquals(SHOP, broken.answer().header("Access-Control-Allow-Origin"));
        var stranger = caller.send("POST", PATH, "application/json", "{}", "Origin", EVIL)
                .is(200);
        assertNothingAllowed(stranger);
        assertEquals("Origin", stranger.header("Vary"));
    }

    @Test
    void aTimeoutBearsItToo() {
        scratch.service("it.slow", "new java.util.concurrent.CountDownLatch(1).await()");
        scratch.channel(PATH, "it.slow", "cors_allow_origins", List.of(SHOP), "timeout", "100ms");
        var late = post(SHOP, "{}").isProblem(504).answer();
        assertEquals(SHOP, late.header("Access-Control-Allow-Origin"));
    }

    @Test
    void everybodyMayBeLetInButNotWithCredentials() {
        scratch.channel(PATH, "demo.echo", "cors_allow_origins", List.of("*"), "cors_allow_headers", List.of("X-Shop"));
        assertEquals("*", post(EVIL, "{}").is(200).header("Access-Control-Allow-Origin"));
        assertEquals("X-Shop", preflight(EVIL, "PUT").is(204).header("Access-Control-Allow-Headers"));
        refused(Map.of("cors_allow_origins", List.of("*"), "cors_allow_credentials", true))
                .isProblem(400)
                .blames("cors_allow_credentials", "list the origins");
        refused(Map.of("cors_allow_origins", List.of("https://shop.example.com/")))
                .isProblem(400)
                .blames("cors_allow_origins", "without a path");
    }

    private static Answer refused(Map<String, Object> fields) {
        return platform.api().patch(Scratch.path("channel_rest", "it.cors"), fields);
    }

    private void guarded() {
        scratch.basicAuth("it.guard", "alice", "wonderland");
        scratch.channel(
                PATH,
                "demo.echo",
                "method",
                "POST",
                "security",
                "it.guard",
                "cors_allow_origins",
                List.of(SHOP),
                "cors_allow_credentials",
                true);
    }

    private static Answer post(String origin, String json) {
        return platform.anonymous().send("POST", PATH, "application/json", json, "Origin", origin);
    }

    private static Answer preflight(String origin, String method) {
        return ask(Map.of(
                "Origin",
                origin,
                "Access-Control-Request-Method",
                method,
                "Access-Control-Request-Headers",
                "content-type,x-shop"));
    }

    private static Answer ask(Map<String, String> headers) {
        return ask(PATH, headers);
    }

    private static Answer ask(String path, Map<String, String> headers) {
        var lines = new StringBuilder("Connection: close\r\n");
        headers.forEach(
                (name, value) -> lines.append(name).append(": ").append(value).append("\r\n"));
        return new RawHttp(platform.environment().url()).send("OPTIONS " + path, lines + "\r\n");
    }

    private static void assertNothingAllowed(Answer answer) {
        assertTrue(
                answer.headers().map().keySet().stream()
                        .noneMatch(name -> name.toLowerCase().startsWith("access-control-allow")),
                answer::toString);
    }
}
