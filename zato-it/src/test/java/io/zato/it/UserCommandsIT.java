package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code ./zato user} against a server: what the README says of users. */
class UserCommandsIT {
    private static final String KINDS = "/zato/api/kinds";

    @RegisterExtension
    static final Platform platform = new Platform();

    @AfterEach
    void delete() {
        platform.api().delete("/zato/api/users/it.bert");
    }

    @Test
    void aUserIsCreatedKeptOutAndDeleted() throws IOException {
        platform.zato("user", "create", "it.bert").exits(0).says("it.bert-password");
        platform.anonymous().as("it.bert", password()).get(KINDS).is(200);
        platform.zato("user", "list").exits(0).says("it.bert", "admin");
        platform.zato("user", "disable", "it.bert").exits(0);
        platform.anonymous().as("it.bert", password()).get(KINDS).isProblem(401);
        platform.zato("user", "enable", "it.bert").exits(0);
        platform.anonymous().as("it.bert", password()).get(KINDS).is(200);
        platform.zato("user", "history", "it.bert").exits(0).says("disabled", "local");
        platform.zato("user", "delete", "it.bert", "--yes").exits(0);
        platform.anonymous().as("it.bert", password()).get(KINDS).isProblem(401);
    }

    @Test
    void aForgottenPasswordIsReplaced() throws IOException {
        platform.zato("user", "create", "it.bert").exits(0);
        String forgotten = password();
        platform.zato("user", "reset-password", "it.bert").exits(0).says("it.bert-password");
        platform.anonymous().as("it.bert", forgotten).get(KINDS).isProblem(401);
        platform.anonymous().as("it.bert", password()).get(KINDS).is(200);
    }

    @Test
    void aTokenActsForItsUser() {
        platform.zato("user", "create", "it.bert").exits(0);
        var token = platform.zato(
                        "user", "token", "create", "it.bert", "--name", "build", "--expires-in", "1h", "-o", "json")
                .exits(0)
                .json();
        var elsewhere = platform.environment()
                .with("ZATO_URL", platform.environment().url().toString())
                .with("ZATO_TOKEN", token.path("token").asText());
        elsewhere.zato("user", "token", "list", "it.bert").exits(0).says("build");
        platform.zato("user", "token", "revoke", "it.bert", token.path("id").asText())
                .exits(0);
        elsewhere.zato("user", "list").exits(4);
    }

    @Test
    void theLastAdministratorStays() {
        platform.zato("user", "disable", "admin").exits(1).says("last administrator");
        assertEquals(
                1, platform.api().get("/zato/api/users").json().path("total").asInt());
    }

    private static String password() throws IOException {
        String password = Files.readString(platform.environment().home().resolve("it.bert-password"))
                .strip();
        assertTrue(password.length() >= 16);
        return password;
    }
}
