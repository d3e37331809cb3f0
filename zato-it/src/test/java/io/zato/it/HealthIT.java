package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever watches the platform needs no password; whoever administers it does. */
class HealthIT {
    @RegisterExtension
    static final Platform platform = new Platform();

    @ParameterizedTest
    @ValueSource(strings = {"/zato/ping", "/health/live", "/health/ready"})
    void answersWithoutCredentials(String path) {
        platform.anonymous().get(path).is(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/zato/api/objects/security",
                "/zato/api/objects/unheard_of",
                "/zato/api/kinds",
                "/zato/api/services",
                "/zato/api/servers",
                "/zato/api/enmasse/export",
                "/zato/api/unheard-of",
                "/zato/unheard-of",
                "/zato"
            })
    void nothingElseBelowZatoAnswersWithoutCredentials(String path) {
        var answer = platform.anonymous().get(path).isProblem(401).answer();
        assertTrue(answer.header("WWW-Authenticate").startsWith("Basic "), answer::toString);
    }

    @Test
    void aWrongPasswordIsRefused() {
        platform.anonymous().as("admin", "wrong").get("/zato/api/kinds").isProblem(401);
        platform.anonymous().as("nobody", "wrong").get("/zato/api/kinds").isProblem(401);
        platform.api().get("/zato/api/kinds").is(200);
    }

    @Test
    void aWriteWithoutCredentialsChangesNothing() {
        platform.anonymous().delete("/zato/api/services/zato.ping").isProblem(401);
        platform.api().get("/zato/api/services/zato.ping").is(200);
    }

    @Test
    void theCommandLinesTokenIsAsGoodAsThePassword() throws IOException {
        String token = Files.readString(platform.environment().home().resolve("token"));
        platform.anonymous().bearing(token.strip()).get("/zato/api/kinds").is(200);
        platform.anonymous().bearing("wrong").get("/zato/api/kinds").isProblem(401);
    }
}
