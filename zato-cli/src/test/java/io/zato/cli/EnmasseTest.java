package io.zato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zato.cli.CommandLineRun.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnmasseTest {

    static final String PLAN = "{\"create\":[{\"kind\":\"security\",\"name\":\"crm\",\"fields\":[]}],"
            + "\"change\":[{\"kind\":\"channel_rest\",\"name\":\"crm.customer\",\"fields\":[\"url_path\",\"method\"]}],"
            + "\"same\":[{\"kind\":\"outgoing_rest\",\"name\":\"CRM\",\"fields\":[]}],\"prune\":[]}";

    private static final String IMPORT = "POST /zato/api/enmasse/import";

    private final FakeServer server = new FakeServer().json(IMPORT, PLAN);

    @TempDir
    private Path directory;

    @AfterEach
    void stop() {
        server.close();
    }

    static Path write(Path directory, String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void showsWhatBecameOfEachObjectAndHowManyThereWere() throws IOException {
        Outcome outcome = imported("security: []");
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertEquals(
                """
                create security crm
                change channel_rest crm.customer (url_path, method)
                same   outgoing_rest CRM
                1 created, 1 changed, 1 the same
                """,
                outcome.out());
    }

    @Test
    void sendsTheVariablesOfTheFileThatAreSetAndNoOthers() throws IOException {
        CommandLineRun line = CommandLineRun.against(server)
                .with("CRM_PASSWORD", "hunter2")
                .with("OTHER", "not for you")
                .with("WHOLE", "all")
                .with("KEPT", "as it is");
        String text =
                "security:\n- {password: '${CRM_PASSWORD}', a: Zato_Enmasse_Env.WHOLE, b: '$${KEPT}', c: '${UNSET}'}";
        String file = write(directory, "crm.yaml", text).toString();
        Outcome outcome = line.run("enmasse", "--import", file, "--verbose");
        assertEquals(0, outcome.exitCode(), outcome.err());
        JsonNode variables = sent().path("variables");
        assertEquals("hunter2", variables.path("CRM_PASSWORD").asText());
        assertEquals("all", variables.path("WHOLE").asText());
        assertEquals(
                String.valueOf(server.port()), variables.path("ZATO_HTTP_PORT").asText());
        assertEquals(3, variables.size());
        assertFalse((outcome.out() + outcome.err()).contains("hunter2"));
        assertFalse((outcome.out() + outcome.err()).contains(FakeServer.TOKEN));
    }

    @Test
    void sendsIncludedFilesOnceUnderTheNamesTheUserKnows() throws IOException {
        write(directory, "sub/security.yaml", "include: ['../shared.yaml']\nsecurity: []");
        write(directory, "shared.yaml", "outgoing_rest: []");
        imported("include:\n- sub/security.yaml\n- shared.yaml\nchannel_rest: []");
        JsonNode files = sent().path("files");
        assertEquals(3, files.size());
        assertEquals(
                directory.resolve("crm.yaml").toString(),
                files.path(0).path("name").asText());
        assertEquals(
                directory.resolve("sub/security.yaml").toString(),
                files.path(1).path("name").asText());
        assertEquals(
                directory.resolve("shared.yaml").toString(),
                files.path(2).path("name").asText());
        assertEquals("outgoing_rest: []", files.path(2).path("text").asText());
        assertEquals("application/vnd.zato.bundle+json", server.last().headers().get("Content-type"));
    }

    @Test
    void refusesAFileThatIncludesItself() throws IOException {
        write(directory, "b.yaml", "security: []\ninclude: crm.yaml");
        Outcome outcome = imported("include: [b.yaml]");
        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.err().contains("b.yaml:2: "), outcome.err());
        assertTrue(outcome.err().contains("includes itself"), outcome.err());
        assertTrue(server.requests().isEmpty());
    }

    @Test
    void namesTheLineOfAnIncludeThatIsNotThere() throws IOException {
        Outcome outcome = imported("security: []\ninclude:\n- nowhere.yaml");
        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.err().contains("crm.yaml:3: there is no file"), outcome.err());
    }

    @Test
    void leavesYamlThatIsBrokenToTheServer() throws IOException {
        imported("include: [a\nb: {");
        assertEquals(1, sent().path("files").size());
    }

    @Test
    void showsWhereInTheFileSomethingIsWrong() throws IOException {
        FakeServer refusing = new FakeServer();
        try (refusing) {
            refusing.problem(
                    IMPORT,
                    400,
                    "Nothing was imported. crm.yaml, line 2: …",
                    "[{\"field\":\"channel_rest 'x'.url_pth\",\"message\":\"is not a field\","
                            + "\"file\":\"crm.yaml\",\"line\":2,\"column\":5}]");
            String file = write(directory, "crm.yaml", "channel_rest: []").toString();
            Outcome outcome = CommandLineRun.against(refusing).run("enmasse", "--import", file);
            assertEquals(1, outcome.exitCode());
            assertEquals(
                    "error: Nothing was imported. crm.yaml, line 2: …\n"
                            + "crm.yaml:2:5: channel_rest 'x'.url_pth: is not a field\n",
                    outcome.err());
        }
    }

    @Test
    void saysWhichFileIsMissing() {
        Outcome outcome = CommandLineRun.against(server).run("enmasse", "--import", "/nowhere/crm.yaml");
        assertEquals(1, outcome.exitCode());
        assertEquals("error: There is no file /nowhere/crm.yaml\n", outcome.err());
    }

    private Outcome imported(String text) throws IOException {
        String file = write(directory, "crm.yaml", text).toString();
        return CommandLineRun.against(server).run("enmasse", "--import", file);
    }

    private JsonNode sent() throws IOException {
        return new ObjectMapper().readTree(server.last().body());
    }
}
