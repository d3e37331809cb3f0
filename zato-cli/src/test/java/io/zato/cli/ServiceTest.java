package io.zato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.cli.CommandLineRun.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceTest {

    private final FakeServer server = new FakeServer();

    @TempDir
    private Path directory;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void deploysAFileUnderItsName() throws IOException {
        server.json(
                "POST /zato/api/services?file=crm.get-customer.groovy",
                "{\"name\":\"crm.get-customer\",\"version\":2,\"error\":\"\"}");
        Outcome outcome = deploy(EnmasseTest.write(directory, "crm.get-customer.groovy", "[é: input]"));
        assertEquals("deployed crm.get-customer version 2\n", outcome.out());
        assertEquals(0, outcome.exitCode());
        assertEquals("[é: input]", server.last().body());
        assertEquals("text/x-groovy", server.last().headers().get("Content-type"));
    }

    @Test
    void showsCompileErrorsByThePathOfTheFileAndDeploysTheOthers() throws IOException {
        server.problem(
                "POST /zato/api/services?file=broken.groovy",
                422,
                "broken.groovy does not compile: line 3, column 7: unexpected token",
                "[{\"field\":\"\",\"message\":\"unexpected token\",\"file\":\"broken.groovy\",\"line\":3,\"column\":7}]");
        server.json("POST /zato/api/services?file=fine.groovy", "{\"name\":\"fine\",\"version\":1}");
        Path broken = EnmasseTest.write(directory, "broken.groovy", "x");
        Outcome outcome = deploy(broken, EnmasseTest.write(directory, "fine.groovy", "x"));
        assertEquals(1, outcome.exitCode());
        assertEquals("deployed fine version 1\n", outcome.out());
        assertTrue(outcome.err().contains("\n" + broken + ":3:7: unexpected token\n"), outcome.err());
    }

    @Test
    void deploysAJarUnderItsNameAndSaysWhatItBrings() throws IOException {
        server.json(
                "PUT /zato/api/deployments/crm.jar",
                "{\"name\":\"crm.jar\",\"services\":[\"crm.get\",\"crm.put\"],\"error\":\"\"}");
        Outcome outcome = deploy(EnmasseTest.write(directory, "crm.jar", "the content"));
        assertEquals("deployed crm.jar: crm.get, crm.put\n", outcome.out());
        assertEquals("the content", server.last().body());
        assertEquals("11", server.last().headers().get("Content-length"));
    }

    @Test
    void aJarThatIsDeployedButNotAsItShouldIsAFailure() throws IOException {
        server.json(
                "PUT /zato/api/deployments/crm.jar",
                "{\"name\":\"crm.jar\",\"services\":[],\"error\":\"a.B is no bean\"}");
        Outcome outcome = deploy(EnmasseTest.write(directory, "crm.jar", "x"));
        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.err().contains("crm.jar is deployed, but: a.B is no bean"), outcome.err());
    }

    @Test
    void aJavaFileBearsTheNameTheServerFindsInIt() throws IOException {
        server.json(
                "POST /zato/api/services?file=GetCustomer.java",
                "{\"name\":\"crm.get-customer\",\"version\":1,\"state\":\"running\"}");
        server.json(
                "POST /zato/api/services?file=Money.java", "{\"name\":\"Money\",\"version\":1,\"state\":\"library\"}");
        Outcome outcome = deploy(
                EnmasseTest.write(directory, "GetCustomer.java", "x"), EnmasseTest.write(directory, "Money.java", "x"));
        assertEquals("deployed crm.get-customer version 1\ndeployed shared library Money version 1\n", outcome.out());
        assertEquals("text/x-java-source", server.last().headers().get("Content-type"));
    }

    @Test
    void refusesAFileInNoLanguageItKnows() throws IOException {
        Outcome outcome = deploy(EnmasseTest.write(directory, "notes.txt", "x"));
        assertEquals(2, outcome.exitCode());
        assertTrue(outcome.err().contains(".groovy"), outcome.err());
    }

    @Test
    void showsTheAnswerOfAServiceAsItIs() {
        server.json("POST /zato/api/services/zato.echo/invoke", "{\"amount\":1.50}");
        Outcome outcome =
                CommandLineRun.against(server).run("service", "invoke", "zato.echo", "--payload", "{\"amount\":1.50}");
        assertEquals("{\n  \"amount\": 1.50\n}\n", outcome.out());
        assertEquals("{\"amount\":1.50}", server.last().body());
    }

    @Test
    void aServiceThatAnswersWithAnErrorFailsTheCommand() {
        server.answer("POST /zato/api/services/a/invoke", 404, "text/plain", "no such customer");
        Outcome outcome = CommandLineRun.against(server).run("service", "invoke", "a");
        assertEquals(1, outcome.exitCode());
        assertEquals("no such customer\n", outcome.out());
        assertEquals("error: The service answered with status 404\n", outcome.err());
    }

    @Test
    void listsWhatItsItemsFill() {
        server.json(
                "GET /zato/api/services",
                "{\"total\":2,\"items\":[{\"name\":\"a\",\"version\":3,\"error\":\"\"},"
                        + "{\"name\":\"zato.ping\",\"version\":0,\"error\":\"\"}]}");
        Outcome outcome = CommandLineRun.against(server).run("service", "list");
        assertEquals("NAME       VERSION\na          3\nzato.ping  0\n", outcome.out());
    }

    @Test
    void disablesAndRollsBack() {
        server.json("PATCH /zato/api/services/a", "{\"name\":\"a\",\"version\":4}");
        server.json("POST /zato/api/services/a/rollback?version=1", "{\"name\":\"a\",\"version\":5}");
        CommandLineRun line = CommandLineRun.against(server);
        assertEquals(0, line.run("service", "disable", "a").exitCode());
        assertEquals("{\"is_active\":false}", server.last().body());
        assertEquals(0, line.run("service", "rollback", "a", "1").exitCode());
    }

    private Outcome deploy(Path... files) {
        String[] arguments = new String[files.length + 1];
        arguments[0] = "deploy";
        for (int i = 0; i < files.length; i++) {
            arguments[i + 1] = files[i].toString();
        }
        return CommandLineRun.against(server).run(arguments);
    }
}
