package io.zato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.cli.CommandLineRun.Outcome;
import io.zato.cli.run.Release;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VersionTest {

    private static final String SERVICES = "GET /zato/api/services";

    private final FakeServer server = new FakeServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aServerOfAnotherVersionIsWarnedOfAndUsedAllTheSame() {
        server.ofVersion("0.9", SERVICES, "{\"total\":0,\"items\":[]}");
        Outcome outcome = CommandLineRun.against(server).run("service", "list");
        assertEquals(0, outcome.exitCode());
        assertEquals(
                "warning: the server is version 0.9, this command line " + Release.version()
                        + ": use the one that came with the server\n",
                outcome.err());
    }

    @Test
    void nothingIsSaidOfAServerOfTheSameVersion() {
        server.ofVersion(Release.version(), SERVICES, "{\"total\":0,\"items\":[]}");
        assertEquals("", CommandLineRun.against(server).run("service", "list").err());
    }

    @Test
    void completionKnowsEveryCommandAndOption() {
        Outcome outcome = CommandLineRun.in(Map.of()).run("completion", "bash");
        assertEquals(0, outcome.exitCode());
        assertTrue(outcome.out().contains("enmasse") && outcome.out().contains("--payload"), outcome.out());
        assertEquals(2, CommandLineRun.in(Map.of()).run("completion", "fish").exitCode());
    }
}
