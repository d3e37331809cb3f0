package io.zato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.CommandLineRun.Outcome;
import io.zato.cli.output.Json;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs read of the commands that change something: always one JSON document. */
class WriteOutputTest {

    private static final String DONE = "{\"name\":\"a\",\"version\":2,\"milliseconds\":1,\"sessions\":0}";

    private final FakeServer server = new FakeServer();
    private final CommandLineRun line = CommandLineRun.against(server);

    @TempDir
    private Path folder;

    @BeforeEach
    void answer() throws IOException {
        server.json("GET /zato/api/kinds/sql", "{\"properties\":{\"host\":{\"type\":\"string\"}}}");
        for (String request : new String[] {
            "POST objects/sql",
            "PATCH objects/sql/a",
            "POST objects/sql/a/ping",
            "POST objects/sql/a/rollback?version=1",
            "PATCH services/a",
            "POST services/a/rollback?version=1",
            "POST services/a/invoke",
            "POST services/a/invoke?async=true",
            "POST services?file=a.groovy",
            "POST services?file=b.groovy",
            "PUT deployments/a.jar",
            "POST users",
            "PATCH users/a",
            "POST users/a/tokens",
            "PUT logs/levels/a",
            "DELETE logs/levels/a",
            "POST lb/servers/a/drain",
            "GET lb/servers/a",
            "POST lb/servers/a/undrain",
            "POST lb/servers/a/maintenance",
            "PATCH lb/servers/a",
            "POST lb/reload",
            "DELETE lb/template",
            "GET openapi/channels?format=json",
        }) {
            server.json(request.replaceFirst(" ", " /zato/api/"), DONE);
        }
        for (String gone :
                new String[] {"objects/sql/a", "services/a", "deployments/a.jar", "users/a", "users/a/tokens/7"}) {
            server.answer("DELETE /zato/api/" + gone, 204, "text/plain", "");
        }
        for (String file : new String[] {"a.groovy", "b.groovy", "a.jar", "password"}) {
            EnmasseTest.write(folder, file, "x");
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create sql a host=x",
                "edit sql a host=x",
                "ping sql a",
                "rollback sql a 1",
                "delete sql a --yes",
                "service enable a",
                "service disable a",
                "service rollback a 1",
                "service invoke a",
                "service invoke a --async",
                "service delete a --yes",
                "deploy @/a.groovy",
                "deploy @/a.jar",
                "undeploy a.jar --yes",
                "user create a --password-file @/password",
                "user reset-password a --password-file @/password",
                "user enable a",
                "user disable a",
                "user delete a --yes",
                "user token create a --name b",
                "user token revoke a 7",
                "logs level a DEBUG",
                "logs level a --reset",
                "lb drain a",
                "lb undrain a",
                "lb maintenance a",
                "lb weight a 50",
                "lb reload",
                "lb template reset",
                "openapi --file @/openapi.json",
            })
    void isOneDocument(String command) throws IOException {
        Outcome outcome = line.run((command.replace("@", folder.toString()) + " -o json").split(" "));
        assertEquals(0, outcome.exitCode(), outcome.err());
        assertTrue(Json.read(outcome.out()).isObject(), outcome.out());
    }

    @Test
    void severalFilesAreAPage() throws IOException {
        String[] files = {
            folder.resolve("a.groovy").toString(), folder.resolve("b.groovy").toString()
        };
        JsonNode page =
                Json.read(line.run("deploy", files[0], files[1], "-o", "json").out());
        assertEquals(2, page.path("total").asInt());
        assertEquals("a", page.path("items").path(1).path("name").asText());
    }

    @Test
    void aQuestionIsForPeopleAndStandsBesideTheDocument() throws IOException {
        String file = EnmasseTest.write(folder, "crm.yaml", "security: []").toString();
        String pruned = "{\"revision\":7,\"prune\":[{\"kind\":\"sql\",\"name\":\"old\",\"fields\":[]}]}";
        server.json("POST /zato/api/enmasse/plan?prune=true", pruned);
        server.json("POST /zato/api/enmasse/import?prune=true&revision=7", pruned);
        String[] command = {"enmasse", "--import", file, "--prune", "-o", "json"};
        Outcome done = line.answering("y").run(command);
        assertEquals(0, done.exitCode(), done.err());
        assertEquals(7, Json.read(done.out()).path("revision").asInt());
        assertTrue(done.err().contains("prune  sql old") && done.err().contains("1 to delete"), done.err());
        Outcome refused = line.answering("n").run(command);
        assertEquals("", refused.out());
        assertTrue(refused.err().contains("Nothing was imported."), refused.err());
        assertEquals(
                "", line.answering("n").run("delete", "sql", "a", "-o", "json").out());
    }
}
