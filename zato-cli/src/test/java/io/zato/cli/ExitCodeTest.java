package io.zato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.cli.CommandLineRun.Outcome;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExitCodeTest {

    private static final String SERVICES = "GET /zato/api/services";

    private final FakeServer server = new FakeServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatWorksIsZero() {
        server.json(SERVICES, "{\"total\":0,\"items\":[]}");
        assertEquals(0, CommandLineRun.against(server).run("service", "list").exitCode());
        assertEquals("Bearer " + FakeServer.TOKEN, server.last().headers().get("Authorization"));
    }

    @Test
    void whatTheServerRefusesIsOneWithEveryFieldAtFault() {
        server.json("GET /zato/api/kinds/outgoing_rest", "{\"properties\":{\"pool_size\":{\"type\":\"integer\"}}}");
        server.problem(
                "POST /zato/api/objects/outgoing_rest",
                400,
                "outgoing_rest 'CRM': host is required (and 1 more)",
                "[{\"field\":\"host\",\"message\":\"is required\"},"
                        + "{\"field\":\"pool_size\",\"message\":\"must be 1 or more\"}]");
        Outcome outcome = CommandLineRun.against(server).run("create", "outgoing_rest", "CRM", "pool_size=0");
        assertEquals(1, outcome.exitCode());
        assertEquals(
                "error: outgoing_rest 'CRM': host is required (and 1 more)\n"
                        + "  host: is required\n  pool_size: must be 1 or more\n",
                outcome.err());
    }

    @Test
    void anUnknownCommandIsTwoAndNamesTheNearest() {
        Outcome outcome = CommandLineRun.against(server).run("depoy", "x.groovy");
        assertEquals(2, outcome.exitCode());
        assertTrue(outcome.err().contains("Did you mean: zato deploy"), outcome.err());
    }

    @Test
    void aMissingArgumentIsTwoAndSaysWhereToReadOn() {
        Outcome outcome = CommandLineRun.against(server).run("get", "channel_rest");
        assertEquals(2, outcome.exitCode());
        assertEquals("error: Missing required parameter: 'NAME'\nTry: zato get --help\n", outcome.err());
    }

    @Test
    void anAddressThatIsNoneIsTwoAndNotRepeated() {
        Outcome outcome = CommandLineRun.in(Map.of()).run("service", "list", "--url", "http://admin:geheim@host");
        assertEquals(2, outcome.exitCode());
        assertTrue(!outcome.err().contains("geheim"), outcome.err());
    }

    @Test
    void aServerThatIsNotThereIsThreeAndNamesItsAddress() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        String url = "http://localhost:" + free;
        Outcome outcome = CommandLineRun.in(Map.of("ZATO_URL", url)).run("service", "list");
        assertEquals(3, outcome.exitCode());
        assertTrue(outcome.err().startsWith("error: " + url + " cannot be reached"), outcome.err());
        assertTrue(outcome.err().contains("./zato start"), outcome.err());
    }

    @Test
    void noEnvironmentIsThree(@TempDir Path empty) {
        Outcome outcome =
                CommandLineRun.in(Map.of("ZATO_HOME", empty.toString())).run("service", "list");
        assertEquals(3, outcome.exitCode());
        assertTrue(outcome.err().contains("There is no environment in " + empty), outcome.err());
    }

    @Test
    void anotherProgramOnThePortIsThree() {
        server.strange(SERVICES, 200, "text/html", "<h1>It works!</h1>");
        server.strange("POST /zato/api/services/a/invoke", 200, "text/plain", "hello");
        for (String[] command : new String[][] {{"service", "list"}, {"service", "invoke", "a"}}) {
            Outcome outcome = CommandLineRun.against(server).run(command);
            assertEquals(3, outcome.exitCode());
            assertTrue(outcome.err().contains("not as a Zato server does"), outcome.err());
        }
    }

    @Test
    void contentThatOnlySaysItIsJsonIsThree() {
        server.strange(SERVICES, 200, "application/json", "It works!");
        assertEquals(3, CommandLineRun.against(server).run("service", "list").exitCode());
    }

    @Test
    void anUnknownTokenIsFourAndDoesNotShowIt() {
        server.problem(SERVICES, 401, "The token is not known", "[]");
        Outcome outcome = CommandLineRun.against(server).run("service", "list", "--verbose");
        assertEquals(4, outcome.exitCode());
        assertTrue(outcome.err().contains("check --token or ZATO_TOKEN"), outcome.err());
        assertTrue(!outcome.err().contains(FakeServer.TOKEN), outcome.err());
    }

    @Test
    void verboseShowsRequestsAndWhereAFailureComesFrom() {
        server.problem("GET /zato/api/objects/sql/CRM", 404, "There is no sql CRM", "[]");
        CommandLineRun line = CommandLineRun.against(server);
        assertEquals(
                "error: There is no sql CRM\n", line.run("get", "sql", "CRM").err());
        String told = line.run("get", "sql", "CRM", "--verbose").err();
        assertTrue(told.startsWith("> GET " + server.url() + "/zato/api/objects/sql/CRM\n"), told);
        assertTrue(told.contains("\n< 404 application/problem+json") && told.contains("cid cid-1\n"), told);
        assertTrue(told.contains("\nerror: There is no sql CRM\n") && told.contains("    at io.zato.cli."), told);
    }

    @Test
    void noTokenIsFourAndSaysHowToGiveOne() {
        server.problem(SERVICES, 401, "Sign in", "[]");
        Outcome outcome = CommandLineRun.in(Map.of("ZATO_URL", server.url())).run("service", "list");
        assertEquals(4, outcome.exitCode());
        assertTrue(outcome.err().contains("set ZATO_TOKEN"), outcome.err());
    }

    @Test
    void aPlanWithChangesIsFiveForThoseWhoAsk(@TempDir Path directory) throws IOException {
        String file = EnmasseTest.write(directory, "crm.yaml", "security: []").toString();
        String plan = "POST /zato/api/enmasse/plan";
        server.json(plan, EnmasseTest.PLAN);
        CommandLineRun line = CommandLineRun.against(server);
        assertEquals(5, line.run("enmasse", "plan", file, "--exit-code").exitCode());
        assertEquals(
                5,
                line.run("enmasse", "--import", file, "--dry-run", "--exit-code")
                        .exitCode());
        assertEquals(0, line.run("enmasse", "plan", file).exitCode());
    }

    @Test
    void aPlanWithoutChangesIsZero(@TempDir Path directory) throws IOException {
        String file = EnmasseTest.write(directory, "crm.yaml", "security: []").toString();
        server.json("POST /zato/api/enmasse/plan", "{\"create\":[],\"change\":[],\"same\":[],\"prune\":[]}");
        assertEquals(
                0,
                CommandLineRun.against(server)
                        .run("enmasse", "plan", file, "--exit-code")
                        .exitCode());
    }
}
