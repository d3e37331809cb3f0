package io.zato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetTest {

    private final FakeServer server = new FakeServer().json("GET /zato/api/services", "{\"total\":0,\"items\":[]}");

    @TempDir
    private Path home;

    private CommandLineRun line;

    @BeforeEach
    void create() throws IOException {
        EnmasseTest.write(home, "environment.properties", "http.port=" + server.port() + "\n");
        EnmasseTest.write(home, "token", "of-the-environment\n");
        line = CommandLineRun.in(Map.of("ZATO_HOME", home.toString()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theEnvironmentSaysWhereItsServerIsAndHasAToken() {
        assertEquals(0, line.run("service", "list").exitCode());
        assertEquals("Bearer of-the-environment", authorization());
    }

    @Test
    void theServerThatWasStartedLastCountsMoreThanThePortThatWasChosen() throws IOException {
        EnmasseTest.write(home, "environment.properties", "http.port=1\n");
        EnmasseTest.write(home, "run/server.url", server.url() + "\n");
        assertEquals(0, line.run("service", "list").exitCode());
    }

    @Test
    void theEnvironmentsTokenGoesToItsOwnServerOnly() throws IOException {
        line.run("service", "list", "--url", "http://127.0.0.1:" + server.port() + "/");
        assertEquals("Bearer of-the-environment", authorization());
        EnmasseTest.write(home, "environment.properties", "http.port=1\n");
        line.run("service", "list", "--url", server.url());
        assertEquals(null, authorization());
    }

    @Test
    void anOptionCountsMoreThanAVariable() {
        CommandLineRun.in(Map.of("ZATO_URL", "http://localhost:1", "ZATO_TOKEN", "variable"))
                .run("--url", server.url(), "service", "list", "--token", "option");
        assertEquals("Bearer option", authorization());
    }

    private String authorization() {
        return server.last().headers().get("Authorization");
    }
}
