package io.zato.it;

import static io.zato.it.platform.Scratch.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.it.platform.Answer;
import io.zato.it.platform.Api;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret goes in and never comes out: not by an answer, not in a log, not in the database's files. */
class SecretsIT {
    private static final String SECRET = "s3cret-nobody-may-see";
    private static final String GUARD = path("security", "it.guard");

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    private Answer created;

    @BeforeEach
    void aGuardedChannel() {
        created = scratch.basicAuth("it.guard", "alice", SECRET);
        scratch.channel("/it/secret", "demo.echo", "security", "it.guard");
    }

    @Test
    void readsAsNull() {
        assertTrue(created.json().path("password").isNull(), created::toString);
        assertTrue(platform.api().get(GUARD).is(200).json().path("password").isNull());
    }

    @Test
    void noAnswerShowsIt() {
        for (String path : List.of(
                GUARD,
                GUARD + "/history",
                "/zato/api/objects/security",
                "/zato/api/changes",
                "/zato/api/enmasse/export",
                "/zato/api/kinds/security")) {
            Answer answer = platform.api().get(path);
            assertFalse(answer.body().contains(SECRET), answer::toString);
        }
    }

    @Test
    void noRefusalShowsIt() {
        platform.api()
                .post("/zato/api/objects/security", Map.of("name", "it.x", "type", "basic_auth", "password", SECRET))
                .isProblem(400)
                .keepsQuietAbout(SECRET);
        platform.api()
                .patch(GUARD, Map.of("password", List.of(SECRET)))
                .isProblem(400)
                .keepsQuietAbout(SECRET);
    }

    @Test
    void writingBackWhatWasReadKeepsIt() {
        ObjectNode read = (ObjectNode) platform.api().get(GUARD).is(200).json();
        platform.api().put(GUARD, read).is(200);
        enter(SECRET).is(200);
        read.remove("password");
        platform.api().put(GUARD, read).is(200);
        enter(SECRET).is(200);
    }

    @Test
    void aRenamedObjectKeepsIt() {
        platform.api().delete(path("channel_rest", "it.secret")).is(204);
        scratch.willMake("security", "it.renamed");
        platform.api().patch(GUARD, Map.of("name", "it.renamed")).is(200);
        scratch.channel("/it/secret", "demo.echo", "security", "it.renamed");
        enter(SECRET).is(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"server/log", "db", "server/data"})
    void noFileHasIt(String folder) throws IOException {
        enter(SECRET).is(200);
        enter(SECRET + "-but-wrong").isProblem(401);
        String sent = Api.basic("alice", SECRET).substring("Basic ".length());
        try (var files = Files.walk(platform.environment().home().resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains(SECRET), () -> file + " shows the secret");
                assertFalse(bytes.contains(sent), () -> file + " shows the caller's header");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret.key", "token"})
    void whatOpensEverythingBelongsToItsOwner(String file) throws IOException {
        var permissions =
                Files.getPosixFilePermissions(platform.environment().home().resolve(file));
        assertEquals("rw-------", PosixFilePermissions.toString(permissions));
    }

    private static Answer enter(String password) {
        return platform.anonymous().as("alice", password).get("/it/secret");
    }
}
