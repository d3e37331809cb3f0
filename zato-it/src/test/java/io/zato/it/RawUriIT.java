package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Answer;
import io.zato.it.platform.Platform;
import io.zato.it.platform.RawHttp;
import io.zato.it.platform.Scratch;
import io.zato.it.platform.Trust;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A path that two readers could read differently reaches no channel and no guard: it is refused as it stands. */
class RawUriIT {
    private static final Set<Integer> REFUSALS = Set.of(400, 401, 404, 405);

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @TempDir
    Path folder;

    private Path mark;

    @Test
    void aPlainPathIsServed() {
        scratch.channel("/it/raw/{id}", "demo.echo");
        get("/it/raw/42").is(200);
        get("/it/raw/a%20b").is(200);
        get("/it/raw/a..b?x=/../;%2F").is(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/it/raw/./42",
                "/it/raw/../raw/42",
                "/it/raw/..",
                "/it/raw/.",
                "/it/raw/%2e%2e/42",
                "/it/raw/.%2E/42",
                "/it/raw//42",
                "//it/raw/42",
                "/it/raw/42;v=1",
                "/it/raw/42%2F43",
                "/it/raw/42%2f43",
                "/it/raw/42%5C43",
                "/it/raw/42%5c43",
                "/it/raw/42%00"
            })
    void anAmbiguousPathIsRefused(String target) {
        scratch.channel("/it/raw/{id}", "demo.echo");
        get(target).isProblem(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/it/../zato/api/kinds",
                "/zato/ping/../api/kinds",
                "//zato/api/kinds",
                "/zato//api/kinds",
                "/zato;x=y/api/kinds",
                "/zato/ping;/../api/kinds",
                "/%7Aato/api/kinds",
                "/zato%2Fapi/kinds"
            })
    void noSpellingOfThePathPassesTheAdministratorsDoor(String target) {
        int status = get(target).status();
        assertTrue(Set.of(400, 401, 404).contains(status), target + " answered " + status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /it/raw",
                "GET /it/raw?x=1",
                "GET /it/%72aw",
                "GET /%69t/%72%61%77",
                "GET /it/RAW",
                "GET /IT/raw",
                "GET /it/raw/",
                "GET /it/raw/.",
                "GET /it/raw%20",
                "GET /it/raw%2F",
                "GET /it/raw%252F",
                "GET /it/%2572aw",
                "GET http://elsewhere/it/raw",
                "GET http://elsewhere/it/%72aw",
                "GET http://user@elsewhere//it/raw",
                "HEAD /it/raw",
                "get /it/raw",
                "DELETE /it/%72aw",
                "PROPFIND /it/raw",
                "TRACE /it/raw"
            })
    void noSpellingPassesAGuard(String line) {
        guarded("/it/raw");
        int status = raw().send(line, "Connection: close\r\n\r\n").status();
        assertTrue(REFUSALS.contains(status), line + " answered " + status);
        assertNobodyCameIn();
    }

    @Test
    void whoAsksWhatAPathTakesDoesNotComeIn() {
        guarded("/it/raw");
        String body = "Content-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
        raw().send("OPTIONS /it/%72aw", body).is(204);
        raw().send("OPTIONS *", "Connection: close\r\n\r\n");
        assertNobodyCameIn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/it/raw", "/it/%72aw", "/it/raw%252F", "/it/raw/"})
    void noSpellingPassesAGuardOverHttp2(String path) throws Exception {
        guarded("/it/raw");
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .sslContext(Trust.in(platform.environment()))
                .build();
        var uri = URI.create("https://localhost:" + platform.environment().httpsPort() + path);
        var answer = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
        assertEquals(HttpClient.Version.HTTP_2, answer.version());
        assertTrue(REFUSALS.contains(answer.statusCode()), path + " answered " + answer.statusCode());
        assertNobodyCameIn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/it/raw/secret", "/it/raw/%73ecret", "/it/raw/s%65%63ret", "/it/r%61w/secret"})
    void anOpenChannelBesideAGuardedOneDoesNotAnswerForIt(String target) {
        scratch.channel("/it/raw/{id}", "demo.echo");
        guarded("/it/raw/secret");
        get(target).isProblem(401);
        get("/it/raw/other").is(200);
        assertNobodyCameIn();
    }

    private void guarded(String path) {
        mark = folder.resolve("mark");
        scratch.service("it.opened", "new File('" + mark + "').text = 'in'");
        scratch.basicAuth("it.guard", "alice", "wonderland");
        scratch.channel(path, "it.opened", "security", "it.guard");
    }

    /** And whoever knows the password does. */
    private void assertNobodyCameIn() {
        assertFalse(Files.exists(mark), "The service was called");
        String path = platform.api()
                .get("/zato/api/objects/channel_rest?security=it.guard")
                .json()
                .at("/items/0/url_path")
                .asText();
        platform.anonymous().as("alice", "wonderland").get(path).is(200);
        assertTrue(Files.exists(mark));
    }

    private static RawHttp raw() {
        return new RawHttp(platform.environment().url());
    }

    private static Answer get(String target) {
        return raw().get(target);
    }
}
