package io.zato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.cli.CommandLineRun.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserTest {

    @TempDir
    private Path home;

    private final FakeServer server = new FakeServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aResetPasswordIsKeptWhereOnlyItsOwnerReadsIt() throws IOException {
        server.json("PATCH /zato/api/users/admin", "{\"name\":\"admin\"}");
        Outcome outcome = atHome().run("user", "reset-password");
        assertEquals(0, outcome.exitCode(), outcome.err());
        Path file = home.resolve("admin-password");
        assertTrue(outcome.out().contains(file.toString()), outcome.out());
        String password = Files.readString(file).strip();
        assertEquals("{\"password\":\"" + password + "\"}", server.last().body());
        assertFalse(outcome.out().contains(password), outcome.out());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aRefusedPasswordLeavesTheOldFile() throws IOException {
        Files.writeString(home.resolve("admin-password"), "old\n");
        server.problem("PATCH /zato/api/users/admin", 404, "There is no user admin", "[]");
        assertEquals(1, atHome().run("user", "reset-password").exitCode());
        assertEquals("old\n", Files.readString(home.resolve("admin-password")));
        assertFalse(Files.exists(home.resolve("admin-password.new")));
    }

    @Test
    void aPasswordOfAnotherMachineMustBeGiven() throws IOException {
        Outcome refused = CommandLineRun.against(server).run("user", "create", "anna");
        assertEquals(2, refused.exitCode());
        assertTrue(refused.err().contains("--password-file"), refused.err());
        assertTrue(server.requests().isEmpty());
        Path file = Files.writeString(home.resolve("given"), "from-the-file\n");
        server.answer("POST /zato/api/users", 201, "application/json", "{\"name\":\"anna\"}");
        Outcome created =
                CommandLineRun.against(server).run("user", "create", "anna", "--password-file", file.toString());
        assertEquals(0, created.exitCode(), created.err());
        assertEquals(
                "{\"name\":\"anna\",\"password\":\"from-the-file\"}",
                server.last().body());
    }

    @Test
    void aTokenIsShownOnce() {
        server.answer(
                "POST /zato/api/users/anna/tokens", 201, "application/json", "{\"id\":\"1\",\"token\":\"zato_x\"}");
        Outcome outcome = CommandLineRun.against(server)
                .run("user", "token", "create", "anna", "--name", "ci", "--expires-in", "1h");
        assertTrue(outcome.out().contains("zato_x"), outcome.out() + outcome.err());
        assertEquals("{\"name\":\"ci\",\"expires_in\":\"1h\"}", server.last().body());
        server.answer("DELETE /zato/api/users/anna/tokens/1", 204, "application/json", "");
        assertEquals(
                0,
                CommandLineRun.against(server)
                        .run("user", "token", "revoke", "anna", "1")
                        .exitCode());
    }

    @Test
    void whoIsListedAndChanged() {
        server.json("GET /zato/api/users", "{\"total\":1,\"items\":[{\"name\":\"anna\",\"is_active\":true}]}");
        server.json("PATCH /zato/api/users/anna", "{}");
        server.answer("DELETE /zato/api/users/anna", 204, "application/json", "");
        assertEquals(
                "NAME  IS_ACTIVE\nanna  true\n",
                CommandLineRun.against(server).run("user", "list").out());
        assertEquals(
                0, CommandLineRun.against(server).run("user", "disable", "anna").exitCode());
        assertEquals("{\"is_active\":false}", server.last().body());
        assertEquals(
                2, CommandLineRun.against(server).run("user", "delete", "anna").exitCode());
        assertEquals(
                0,
                CommandLineRun.against(server)
                        .run("user", "delete", "anna", "--yes")
                        .exitCode());
    }

    private CommandLineRun atHome() throws IOException {
        Files.createDirectories(home.resolve("run"));
        Files.writeString(home.resolve("run/server.url"), server.url());
        Files.writeString(home.resolve("token"), FakeServer.TOKEN);
        return CommandLineRun.in(Map.of("ZATO_HOME", home.toString()));
    }
}
