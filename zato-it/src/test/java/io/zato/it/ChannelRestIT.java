package io.zato.it;

import static io.zato.it.platform.Scratch.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Answer;
import io.zato.it.platform.Platform;
import io.zato.it.platform.RawHttp;
import io.zato.it.platform.Scratch;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A REST channel: who may enter, what it takes, and what it answers when it does not. */
class ChannelRestIT {
    private static final String PATH = "/it/echo";

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @Test
    void answersWithWhatTheServiceReturns() {
        scratch.channel(PATH, "demo.echo");
        var answer = platform.anonymous().post(PATH, Map.of("name", "Ann")).is(200);
        assertEquals("Ann", answer.json().path("name").asText());
        assertTrue(answer.header("Content-Type").startsWith("application/json"), answer::toString);
        assertFalse(answer.header("X-Zato-CID").isBlank(), answer::toString);
    }

    @Test
    void admitsWhoKnowsThePassword() {
        scratch.basicAuth("it.guard", "alice", "wonder:länd");
        scratch.channel(PATH, "demo.echo", "security", "it.guard");
        var refused = platform.anonymous().get(PATH).isProblem(401).answer();
        assertTrue(refused.header("WWW-Authenticate").startsWith("Basic realm="), refused::toString);
        platform.anonymous().as("alice", "wrong").get(PATH).isProblem(401);
        platform.anonymous().as("bob", "wonder:länd").get(PATH).isProblem(401);
        platform.anonymous().get(PATH, "Authorization", "Basic not-base64!").isProblem(401);
        platform.anonymous().as("alice", "wonder:länd").get(PATH).is(200);
    }

    @Test
    void admitsWhoHasTheKey() {
        scratch.object("security", Map.of("name", "it.key", "type", "apikey", "password", "0123456789abcdef"));
        scratch.channel(PATH, "demo.echo", "security", "it.key");
        platform.anonymous().get(PATH).isProblem(401);
        platform.anonymous().get(PATH, "X-API-Key", "0123456789abcdeF").isProblem(401);
        platform.anonymous().get(PATH, "X-API-Key", "").isProblem(401);
        platform.anonymous().get(PATH + "?X-API-Key=0123456789abcdef").isProblem(401);
        platform.anonymous().get(PATH, "x-api-key", "0123456789abcdef").is(200);
    }

    @Test
    void aChannelWhoseGuardDoesNotRunIsClosed() {
        scratch.basicAuth("it.guard", "alice", "wonderland");
        scratch.channel(PATH, "demo.echo", "security", "it.guard");
        platform.api()
                .patch(path("security", "it.guard"), Map.of("is_active", false))
                .is(200);
        platform.anonymous().get(PATH).isProblem(503).says("it.guard");
        platform.anonymous().as("alice", "wonderland").get(PATH).isProblem(503);
        platform.api()
                .patch(path("security", "it.guard"), Map.of("is_active", true))
                .is(200);
        platform.anonymous().as("alice", "wonderland").get(PATH).is(200);
    }

    @Test
    void aConnectionIsKeptAfterAnAnswerAndAfterARefusal() {
        scratch.channel(PATH, "demo.echo", "max_body_size", 100);
        assertEquals(List.of(200, 200), statuses(post("{\"name\":\"Ann\"}")));
        assertEquals(List.of(400, 200), statuses(post("{\"name\":")));
        assertEquals(List.of(413, 200), statuses(post("{\"name\":\"" + "x".repeat(200) + "\"}")));
        assertEquals(List.of(404, 200), statuses("GET /it/nowhere HTTP/1.1\r\nHost: it\r\n\r\n"));
    }

    @Test
    void aConnectionIsClosedAfterATimeout() {
        scratch.channel(PATH, "demo.echo");
        scratch.service("it.late", "new java.util.concurrent.CountDownLatch(1).await()");
        scratch.channel("/it/late", "it.late", "timeout", "100ms");
        assertEquals(List.of(504), statuses("GET /it/late HTTP/1.1\r\nHost: it\r\n\r\n"));
    }

    /** Of the request and of a second one on the same connection, if it is still there. */
    private static List<Integer> statuses(String request) {
        String next = "GET " + PATH + " HTTP/1.1\r\nHost: it\r\n\r\n";
        return new RawHttp(platform.environment().url())
                .inTurn(List.of(request, next)).stream().map(Answer::status).toList();
    }

    private static String post(String json) {
        return "POST " + PATH + " HTTP/1.1\r\nHost: it\r\nContent-Type: application/json\r\nContent-Length: "
                + json.length() + "\r\n\r\n" + json;
    }

    @Test
    void theAdministratorsPasswordOpensNoChannel() {
        scratch.basicAuth("it.guard", "alice", "wonderland");
        scratch.channel(PATH, "demo.echo", "security", "it.guard");
        platform.api().get(PATH).isProblem(401);
    }

    @Test
    void aChangedPasswordHoldsAtTheNextRequest() {
        scratch.basicAuth("it.guard", "alice", "wonderland");
        scratch.channel(PATH, "demo.echo", "security", "it.guard");
        platform.api()
                .patch(path("security", "it.guard"), Map.of("password", "looking-glass"))
                .is(200);
        platform.anonymous().as("alice", "wonderland").get(PATH).isProblem(401);
        platform.anonymous().as("alice", "looking-glass").get(PATH).is(200);
    }

    @Test
    void aPathWithoutChannelIsNotFound() {
        platform.anonymous().get("/it/nowhere").isProblem(404);
        platform.anonymous().get("/").isProblem(404);
    }

    @Test
    void aChannelThatIsNotActiveIsNotFound() {
        scratch.channel(PATH, "demo.echo", "is_active", false);
        platform.anonymous().get(PATH).isProblem(404);
    }

    @Test
    void anotherMethodIsToldTheAllowedOnes() {
        scratch.channel(PATH, "demo.echo", "method", "POST");
        var refused = platform.anonymous().get(PATH).isProblem(405).answer();
        assertEquals(Set.of("POST"), Set.of(refused.header("Allow").split(", *")));
    }

    @Test
    void headIsGetWithoutTheBody() {
        scratch.channel(PATH, "demo.echo", "method", "GET");
        var answer =
                platform.anonymous().send("HEAD", PATH, BodyPublishers.noBody()).is(200);
        assertEquals("", answer.body());
        assertTrue(answer.header("Content-Type").startsWith("application/json"), answer::toString);
    }

    @Test
    void aBodyHasALargestSize() {
        scratch.channel(PATH, "demo.echo", "max_body_size", 100);
        platform.anonymous().post(PATH, Map.of("name", "x".repeat(50))).is(200);
        platform.anonymous()
                .post(PATH, Map.of("name", "x".repeat(100)))
                .isProblem(413)
                .says("100");
    }

    @Test
    void aBodyOfUnknownLengthHasItToo() {
        scratch.channel(PATH, "demo.echo", "max_body_size", 100);
        var json = ("{\"name\":\"" + "x".repeat(100) + "\"}").getBytes(StandardCharsets.UTF_8);
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(json));
        platform.anonymous()
                .send("POST", PATH, chunked, "Content-Type", "application/json")
                .isProblem(413);
    }

    @Test
    void anotherMediaTypeIsToldTheAcceptedOne() {
        scratch.channel(PATH, "demo.echo");
        platform.anonymous()
                .send("POST", PATH, "text/plain", "name=Ann")
                .isProblem(415)
                .says("application/json");
    }

    @Test
    void aBodyThatIsNoJsonIsRefused() {
        scratch.channel(PATH, "demo.echo");
        platform.anonymous()
                .send("POST", PATH, "application/json", "{\"name\":")
                .isProblem(400);
    }
}
