package io.zato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiTest {

    private static final String PATH = "GET /zato/api/openapi/channels?format=";

    @TempDir
    Path folder;

    private final FakeServer server = new FakeServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theDocumentIsShownAsJson() {
        server.json(PATH + "json", "{\"openapi\":\"3.1.0\"}");
        var outcome = CommandLineRun.against(server).run("openapi");
        assertEquals(0, outcome.exitCode(), outcome::err);
        assertEquals("{\"openapi\":\"3.1.0\"}", outcome.out().strip());
    }

    @Test
    void theOutputOptionAsksForYaml() {
        server.answer(PATH + "yaml", 200, "application/yaml", "openapi: \"3.1.0\"\n");
        assertTrue(CommandLineRun.against(server)
                .run("openapi", "--output", "yaml")
                .out()
                .startsWith("openapi:"));
    }

    @Test
    void theNameOfTheFileSaysWhichFormat() throws IOException {
        server.answer(
                PATH + "yaml&channel=crm.customer&channel=crm%20order&title=CRM&version=2.0",
                200,
                "application/yaml",
                "openapi: \"3.1.0\"\n");
        Path file = folder.resolve("crm.yml");
        var outcome = CommandLineRun.against(server)
                .run(
                        "openapi",
                        "--file",
                        file.toString(),
                        "--channel",
                        "crm.customer",
                        "crm order",
                        "--title",
                        "CRM",
                        "--api-version",
                        "2.0");
        assertEquals(0, outcome.exitCode(), outcome::err);
        assertEquals("openapi: \"3.1.0\"\n", Files.readString(file));
    }

    @Test
    void anUnknownChannelEndsWithOne() {
        server.problem(PATH + "json&channel=crm.x", 404, "There is no channel 'crm.x'", "[]");
        var outcome = CommandLineRun.against(server).run("openapi", "--channel", "crm.x");
        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.err().contains("crm.x"), outcome::err);
    }

    @Test
    void aFileThatCannotBeWrittenEndsWithOne() {
        server.json(PATH + "json", "{}");
        var outcome = CommandLineRun.against(server).run("openapi", "--file", folder + "/none/crm.json");
        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.err().contains("cannot be written"), outcome::err);
    }
}
