package io.zato.it;

import static io.zato.it.platform.Scratch.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Answer;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people's files have in them: everything wrong is named with its line, nothing is written, the server stays well. */
class EnmasseBadInputIT {
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
    void everyErrorIsSaidAtOnceWithTheLineOfItsOwnField() throws IOException {
        String wrong =
                """
                security:
                  - name: it.b
                    type: basic_auth
                    usernam: b
                    realm: ${IT_NOT_SET}
                channel_rest:
                  - name: it.b.one
                    service: demo.echo
                    url_path: /it/b/one
                    cors_allow_origins:
                      - https://shop.example.com
                      - [nested]
                    max_concurrency: -1
                    timeout: soon
                    sec_def: it.nobody
                """;
        var errors = send(wrong).isProblem(400).answer().json().path("errors");
        assertEquals(
                "username:2 password:2 usernam:4 IT_NOT_SET:5 cors_allow_origins[1]:12 max_concurrency:13 timeout:14"
                        + " security:15",
                java.util.stream.StreamSupport.stream(errors.spliterator(), false)
                        .map(error -> error.path("field").asText().replaceFirst(".*'\\.", "") + ":"
                                + error.path("line").asInt())
                        .collect(Collectors.joining(" ")));
        platform.zato("enmasse", "--import", file(wrong))
                .exits(1)
                .matches("bad\\.yaml:5:\\d+: IT_NOT_SET: is not set")
                .matches("bad\\.yaml:13:\\d+: channel_rest 'it.b.one'.max_concurrency")
                .matches("bad\\.yaml:15:\\d+: channel_rest 'it.b.one'.security: names security 'it.nobody'");
        nothingWasImported();
    }

    @Test
    void aThousandErrorsAreAllListedAndNothingIsApplied() throws IOException {
        String wrong = IntStream.range(0, 1000)
                .mapToObj(i -> "  - {name: it.w%d, host: 'http://localhost:1', pool_size: many}\n".formatted(i))
                .collect(Collectors.joining("", "outgoing_rest:\n", ""));
        var refusal = send(GOOD + wrong).isProblem(400).says("999 more");
        assertEquals(1000, refusal.answer().json().path("errors").size());
        var outcome = platform.zato("enmasse", "--import", file(GOOD + wrong)).exits(1);
        assertEquals(1001, outcome.stderr().lines().count());
        outcome.matches("bad\\.yaml:1003:\\d+: outgoing_rest 'it.w999'.pool_size: must be a whole number, not 'many'");
        nothingWasImported();
    }

    @Test
    void errorsOfEverySortAreListedTogether() {
        send(GOOD
                        + """
                        no_such_section: []
                        channel_rest:
                          - {name: it.b.one, service: it.nothing, url_path: /it/b/one}
                          - {name: it.b.two, service: demo.echo, url_path: /it/b/two, max_concurrency: -1}
                          - {name: it.b.two, service: demo.echo, url_path: /it/b/two}
                          - {name: it.b.x, service: demo.echo, url_pth: /it/b/x}
                        """)
                .isProblem(400)
                .says("no_such_section", "it.nothing", "max_concurrency", "line 6 already", "url_pth");
        nothingWasImported();
    }

    @Test
    void twoObjectsThatClaimOnePathAreBothNamed() {
        var refusal =
                send("""
                        channel_rest:
                          - {name: it.b.one, service: demo.echo, url_path: '/it/b/{x}'}
                          - {name: it.b.two, service: demo.echo, url_path: '/it/b/{y}'}
                        """)
                        .isProblem(409)
                        .says("it.b.two", "it.b.one", "line 2");
        assertEquals(3, refusal.firstError().path("line").asInt());
    }

    /** Not where a field cannot be read: what is claimed is then not known. */
    @Test
    void whatTwoObjectsClaimIsSaidTogetherWithWhatElseIsWrongWithThem() {
        send("""
                channel_rest:
                  - {name: it.b.one, service: it.nothing, url_path: '/it/b/{x}'}
                  - {name: it.b.two, service: demo.echo, url_path: '/it/b/{y}', max_concurrency: -1}
                """)
                .isProblem(400)
                .says("it.nothing", "max_concurrency", "cannot have http any method /it/b/{}", "line 2");
        send("""
                channel_rest:
                  - {name: it.b.one, service: demo.echo, url_path: /it/b}
                  - {name: it.b.two, service: demo.echo, url_path: /it/b, method: [GET]}
                """)
                .isProblem(400)
                .keepsQuietAbout("cannot have");
    }

    @Test
    void tabsAreRefusedWithWhatToDo() {
        send("security:\n\t- name: it.b\n").isProblem(400).says("line 2", "blanks");
    }

    @Test
    void aKeyThatIsGivenTwiceIsNamedWithBothLines() {
        send("security:\n  - name: it.b\n    type: basic_auth\n    name: it.c\n")
                .isProblem(400)
                .says("'name' is given twice", "line 2", "line 4");
        send(GOOD + "sql: []\nsecurity: []\n").isProblem(400).says("'security' is given twice", "line 1", "line 4");
    }

    @Test
    void anIncludeCannotBeFollowedWithoutTheOtherFiles() {
        send("include: [other.yaml]\n" + GOOD).isProblem(400).says("include", "bundle", "line 1");
        nothingWasImported();
    }

    @Test
    void circularIncludesAreNamedAsAChain() throws IOException {
        Files.writeString(folder.resolve("b.yaml"), "include: [c.yaml]\n");
        Files.writeString(folder.resolve("c.yaml"), "include: [bad.yaml]\n");
        platform.zato("enmasse", "--import", file("include: [b.yaml]\n" + GOOD))
                .exits(1)
                .says("bad.yaml -> b.yaml -> c.yaml -> bad.yaml");
        nothingWasImported();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a\\tb", "a\\u0001b", "..", " a", "a\\\\b"})
    void aNameThatCannotBeIsNamedWithItsField(String name) {
        send(GOOD.replace("name: it.b", "name: \"" + name + "\""))
                .isProblem(400)
                .says(".name", "line\":2");
    }

    @Test
    @Timeout(120)
    void twoHundredMegabytesAreRefusedAtOnce() throws IOException {
        Path large = folder.resolve("large.yaml");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(200L * 1024 * 1024);
        }
        platform.zato("enmasse", "--import", large.toString()).exits(1).says("large.yaml", "MB");
        refusedAsTooLarge("POST", IMPORT, BodyPublishers.ofFile(large));
        try (InputStream endless = Files.newInputStream(large)) {
            refusedAsTooLarge("POST", IMPORT, BodyPublishers.ofInputStream(() -> endless));
        }
    }

    @Test
    @Timeout(120)
    void fiftyMegabytesOfJsonAreNoObject() {
        String name = "x".repeat(50 * 1024 * 1024);
        refusedAsTooLarge("POST", "/zato/api/objects/security", BodyPublishers.ofString("{\"name\":\"" + name + "\"}"));
    }

    /** Whoever does not stop sending may find the connection closed; the server answers all others. */
    private static void refusedAsTooLarge(String method, String path, BodyPublisher body) {
        try {
            platform.api().send(method, path, body).isProblem(413);
        } catch (UncheckedIOException closed) {
            assertTrue(closed.getCause() instanceof IOException, closed::toString);
        }
        platform.anonymous().get("/health/ready").is(200);
    }

    @Test
    void aBundleThatIsNoneIsRefused() {
        for (String text : new String[] {"[]", "{", "{\"files\": 5}", "{\"files\": [{}]}"}) {
            Answer answer = platform.api().send("POST", IMPORT, "application/vnd.zato.bundle+json", text);
            assertTrue(answer.status() == 400 || answer.status() == 200, answer::toString);
        }
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
