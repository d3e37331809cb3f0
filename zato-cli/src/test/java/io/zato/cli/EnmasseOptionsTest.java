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
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnmasseOptionsTest {

    private static final String PRUNING =
            "{\"create\":[],\"same\":[],\"change\":[{\"kind\":\"sql\",\"name\":\"a\",\"fields\":[\"port\","
                    + "\"password\"],\"differences\":[{\"field\":\"port\",\"from\":1,\"to\":2},{\"field\":\"password\",\"secret\":true}]}],"
                    + "\"prune\":[{\"kind\":\"sql\",\"name\":\"b\",\"fields\":[]}],\"revision\":41}";
    private static final String FAILING =
            "{\"create\":[],\"change\":[],\"same\":[],\"prune\":[],\"revision\":42,\"servers\":[{\"name\":"
                    + "\"one\",\"state\":\"failing\",\"failing\":[{\"kind\":\"sql\",\"name\":\"a\",\"error\":\"no driver\"}]}]}";
    private static final String BASE = "POST /zato/api/enmasse/";

    private final FakeServer server = new FakeServer();
    private final CommandLineRun line = CommandLineRun.against(server);

    @TempDir
    private Path directory;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksBeforeItDeletesAndImportsOnlyWhatWasShown() throws IOException {
        server.json(BASE + "plan?prune=true", PRUNING).json(BASE + "import?prune=true&revision=41", PRUNING);
        String file = write("a.yaml", "sql: []");
        Outcome refused = line.answering("n").run("enmasse", "--import", file, "--prune");
        assertEquals(1, refused.exitCode());
        assertEquals(
                """
                change sql a (port, password)
                         port: 1 -> 2
                         password: changed
                prune  sql b
                0 to create, 1 to change, 1 to delete, 0 the same
                Nothing was imported.
                """,
                refused.out());
        assertEquals(1, server.requests().size());
        Outcome agreed = line.answering("y").run("enmasse", "--import", file, "--prune");
        assertEquals(0, agreed.exitCode(), agreed.err());
        assertTrue(agreed.out().endsWith("0 created, 1 changed, 1 deleted, 0 the same (revision 41)\n"), agreed.out());
        assertEquals(2, line.run("enmasse", "--import", file, "--prune").exitCode());
    }

    @Test
    void whatDoesNotStartIsNamedAndMakesTheExitCodeOne() throws IOException {
        server.json(BASE + "import?wait=30s", FAILING);
        Outcome outcome = line.run("enmasse", "--import", write("a.yaml", "sql: []"), "--wait", "30s");
        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.err().contains("--rollback 42"), outcome.err());
        assertTrue(outcome.err().contains("one: sql a: no driver\n"), outcome.err());
    }

    @Test
    void anImportThatTakesLongerThanAMomentSaysHowFarItIs() throws IOException {
        String progress = "GET /zato/api/enmasse/progress";
        server.json(BASE + "import", EnmasseTest.PLAN)
                .json(
                        progress,
                        "{\"running\":true,\"pending\":0,\"import\":{\"phase\":\"writing\",\"done\":500,\"total\":9000}}")
                .json(progress, "{\"running\":true,\"pending\":70}")
                .holding(BASE + "import", progress, 3);
        Outcome outcome = line.run("enmasse", "--import", write("a.yaml", "sql: []"));
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertEquals(
                List.of("… writing 500 of 9000", "… stored, 70 objects still to be started"),
                outcome.err().lines().toList());
    }

    @Test
    void aServerThatIsStillBehindIsNamedAndMakesTheExitCodeOne() throws IOException {
        server.json(
                BASE + "import",
                "{\"create\":[],\"change\":[],\"same\":[],\"prune\":[],\"revision\":42,\"servers\":["
                        + "{\"name\":\"one\",\"state\":\"live\"},{\"name\":\"two\",\"state\":\"behind\"}]}");
        Outcome outcome = line.run("enmasse", "--import", write("a.yaml", "sql: []"));
        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.err().contains("not all of it is live yet on two."), outcome.err());
    }

    @Test
    void variablesOfAFileWinOverTheEnvironments() throws IOException {
        server.json(BASE + "import", EnmasseTest.PLAN);
        String file = write("a.yaml", "sql: [{a: '${ONE}', b: '${TWO}', c: '${THREE}'}]");
        String env = write("e.env", "\uFEFF# comment\n[env]\n\nexport ONE = 'a=b # c'\nTWO=\nUNUSED=x\r\n");
        Outcome outcome =
                line.with("ONE", "other").with("THREE", "3").run("enmasse", "--import", file, "--env-file", env);
        assertEquals(0, outcome.exitCode(), outcome.err());
        JsonNode variables = new ObjectMapper().readTree(server.last().body()).path("variables");
        assertEquals("a=b # c", variables.path("ONE").asText());
        assertEquals("", variables.path("TWO").asText());
        assertEquals("3", variables.path("THREE").asText());
        assertFalse(variables.has("UNUSED"));
    }

    @Test
    void aLineThatIsNoVariableIsNamedWithoutItsText() throws IOException {
        String env = write("e.env", "ONE=1\nhunter2\n");
        Outcome outcome = line.run("enmasse", "--import", write("a.yaml", "sql: []"), "--env-file", env);
        assertEquals(1, outcome.exitCode());
        assertEquals("error: " + env + ":2: a line must be NAME=value\n", outcome.err());
    }

    @Test
    void includesStayInTheFoldersBelowTheFile() throws IOException {
        write("secret.yaml", "sql: []");
        Files.createDirectories(directory.resolve("sub"));
        Outcome outcome = line.run("enmasse", "--import", write("sub/a.yaml", "sql: []\ninclude: [../secret.yaml]"));
        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.err().contains("a.yaml:2: ") && outcome.err().contains("is outside "), outcome.err());
        assertTrue(server.requests().isEmpty());
    }

    @Test
    void takesARevisionBackAfterShowingWhatThatDoes() {
        server.json(BASE + "rollback?revision=7&dry_run=true", PRUNING)
                .json(BASE + "rollback?revision=7&dry_run=false", PRUNING);
        assertEquals(
                5,
                line.run("enmasse", "--rollback", "7", "--dry-run", "--exit-code")
                        .exitCode());
        assertEquals(1, line.answering("").run("enmasse", "--rollback", "7").exitCode());
        assertTrue(server.last().target().endsWith("dry_run=true"));
        assertEquals(0, line.run("enmasse", "--rollback", "7", "-y").exitCode());
        assertTrue(server.last().target().endsWith("dry_run=false"));
    }

    @Test
    void exportsAsTheExtensionSaysAndListsTheVariables() throws IOException {
        server.answer(
                        "GET /zato/api/enmasse/export?kind=sql&name=crm.*",
                        200,
                        "application/yaml",
                        "sql:\n  - p: ${B}\n")
                .json("GET /zato/api/enmasse/export", "{\"sql\":[{\"p\":\"${A}\",\"q\":\"$${NOT}\"}]}");
        Path yaml = directory.resolve("out.yml");
        Outcome outcome = line.run("enmasse", "--export", yaml.toString(), "--kind", "sql", "--name", "crm.*");
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertEquals("sql:\n  - p: ${B}\n", Files.readString(yaml));
        assertTrue(outcome.out().endsWith("  B\n"), outcome.out());
        Path json = directory.resolve("out.json");
        outcome = line.run("enmasse", "--export", json.toString(), "--output", "json");
        assertEquals(
                "A",
                new ObjectMapper().readTree(outcome.out()).at("/variables/0").asText());
        assertEquals(
                "${A}",
                new ObjectMapper().readTree(json.toFile()).at("/sql/0/p").asText());
    }

    @Test
    void oneTaskAtATime() throws IOException {
        String file = write("a.yaml", "sql: []");
        assertEquals(2, line.run("enmasse").exitCode());
        assertEquals(2, line.run("enmasse", "--import", file, "--rollback", "1").exitCode());
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }
}
