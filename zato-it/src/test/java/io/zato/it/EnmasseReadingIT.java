package io.zato.it;

import static io.zato.it.platform.Scratch.path;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zato.it.platform.Answer;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people write them mean what they say. */
class EnmasseReadingIT {
    private static final String IMPORT = "/zato/api/enmasse/import";
    private static final String GOOD =
            "security:\n  - {name: it.b, type: basic_auth, username: b, password: wonderland}\n";

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @TempDir
    Path folder;

    @BeforeEach
    void takeAwayWhatIsImported() {
        scratch.willMake("security", "it.b");
        scratch.willMake("channel_rest", "it.b.one");
        scratch.willMake("channel_rest", "it.b.two");
    }

    @Test
    void objectsMayExchangeWhatTheyHold() {
        String two =
                """
                channel_rest:
                  - {name: it.b.one, service: demo.echo, url_path: /it/b/one}
                  - {name: it.b.two, service: demo.echo, url_path: /it/b/two}
                """;
        send(two).is(200);
        send(two.replace("/one}", "/x}").replace("/two}", "/one}").replace("/x}", "/two}"))
                .is(200);
    }

    @Test
    void whatIsUnquotedSurvives() {
        send("""
                security:
                  - name: it.b
                    type: basic_auth
                    username: null
                    password: 0123456
                    realm: on
                """)
                .is(200);
        var object = platform.api().get(path("security", "it.b")).is(200).json();
        assertEquals("null", object.path("username").asText());
        assertEquals("on", object.path("realm").asText());
        scratch.channel("/it/b/three", "demo.echo", "security", "it.b");
        platform.anonymous().as("null", "0123456").get("/it/b/three").is(200);
    }

    @Test
    void nullMeansNotGivenWhereTheFieldMayBeLeftOut() {
        for (String nothing : new String[] {"null", "~", ""}) {
            send(GOOD.replace("}", ", realm: " + nothing + "}")).is(200);
            var object = platform.api().get(path("security", "it.b")).is(200).json();
            assertEquals(usualRealm(), object.path("realm"), nothing);
        }
        send(GOOD.replace("}", ", realm: 'null'}")).is(200);
        assertEquals(
                "null",
                platform.api()
                        .get(path("security", "it.b"))
                        .is(200)
                        .json()
                        .path("realm")
                        .asText());
    }

    private com.fasterxml.jackson.databind.JsonNode usualRealm() {
        scratch.basicAuth("it.usual", "alice", "wonderland");
        var realm =
                platform.api().get(path("security", "it.usual")).is(200).json().path("realm");
        platform.api().delete(path("security", "it.usual")).is(204);
        return realm;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e3", "2026-11-22", "12:30", "0x1F", "yes", "~x", ".5", "0o17", "1_000"})
    void textIsTextHoweverItLooks(String text) {
        send(GOOD.replace("username: b", "username: " + text.replace(":", ";"))).is(200);
        var object = platform.api().get(path("security", "it.b")).is(200).json();
        assertEquals(text.replace(":", ";"), object.path("username").asText());
    }

    @Test
    void filesOfOtherSystemsAreRead() {
        send("\uFEFF" + GOOD.replace("\n", "\r\n")).is(200);
        platform.api().get(path("security", "it.b")).is(200);
    }

    @Test
    void aFileWaitsForItsServices() throws IOException {
        String text = "channel_rest:\n  - {name: it.b.one, service: it.b.late, url_path: /it/b/one}\n";
        send(text).isProblem(400).says("it.b.late");
        scratch.willMakeService("it.b.late");
        scratch.willMake("channel_rest", "it.b.one");
        var waiting = CompletableFuture.supplyAsync(() -> send("?wait=60s", text));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        platform.api().get("/zato/api/enmasse/progress").body().contains("waiting for services"));
        scratch.service("it.b.late", "'here'");
        waiting.join().is(200);
        platform.anonymous().get("/it/b/one").is(200);
        send("?wait=forever", text).isProblem(400).blames("wait");
    }

    @Test
    void whatIsNotSupportedIsListedAndLeftOutWhenAskedFor() throws IOException {
        String text = GOOD.replace("}", ", quota_tier: gold}")
                + "  - {name: it.other, type: kerberos, realm: x}\npubsub_topic:\n  - {name: t}\n";
        send(text).isProblem(400).says("quota_tier", "kerberos", "pubsub_topic");
        nothingWasImported();
        platform.zato("enmasse", "--import", file(text), "--ignore-unsupported")
                .exits(0)
                .says(
                        "1 created",
                        "3 left out",
                        "bad.yaml:2: security 'it.b'.quota_tier",
                        "kerberos",
                        "bad.yaml:4: pubsub_topic");
        platform.api().get(path("security", "it.b")).is(200);
    }

    private static Answer send(String yaml) {
        return send("", yaml);
    }

    private static Answer send(String query, String yaml) {
        return platform.api().send("POST", IMPORT + query, "application/yaml", yaml);
    }

    private static void nothingWasImported() {
        platform.api().get(path("security", "it.b")).is(404);
    }

    private String file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("bad.yaml"), yaml).toString();
    }
}
