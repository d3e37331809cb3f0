package io.zato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zato.cli.CommandLineRun.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectTest {

    private static final String REST = "/zato/api/objects/outgoing_rest";
    private static final String SCHEMA =
            """
            {"properties": {
              "name": {"type": "string"}, "host": {"type": "string"}, "is_active": {"type": "boolean"},
              "pool_size": {"type": "integer"}, "timeout": {"type": ["string", "number"]},
              "server_list": {"type": "array"}, "headers": {"type": "object"},
              "password": {"type": "string", "writeOnly": true},
              "security": {"type": "string", "x-refers-to": "security"}},
             "required": ["name", "host", "password"]}""";
    private static final String SECURITY =
            """
            {"oneOf": [
              {"properties": {"type": {"const": "basic_auth"}, "limit": {"type": "string"}}},
              {"properties": {"type": {"const": "apikey"}, "limit": {"type": "integer"}}}]}""";

    private final FakeServer server = new FakeServer();
    private final CommandLineRun line = CommandLineRun.against(server);

    @BeforeEach
    void tell() {
        server.json("GET /zato/api/kinds/outgoing_rest", SCHEMA).json("GET /zato/api/kinds/security", SECURITY);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void sendsFieldsAsTheSchemaWantsThem() throws IOException {
        server.answer("POST " + REST, 201, "application/json", "{\"name\":\"CRM\"}");
        Outcome outcome = line.run(
                "create",
                "outgoing_rest",
                "CRM",
                "host=42",
                "is_active=false",
                "pool_size=5",
                "timeout=10s",
                "server_list=a",
                "server_list=b",
                "headers={\"X-A\":\"1\"}",
                "security=null",
                "unknown=7");
        assertEquals("created outgoing_rest CRM version 7\n", outcome.out());
        assertJson(
                """
                {"host":"42","is_active":false,"pool_size":5,"timeout":"10s","server_list":["a","b"],
                 "headers":{"X-A":"1"},"security":null,"unknown":"7","name":"CRM"}""",
                server.last().body());
    }

    @Test
    void takesTheObjectFromAFile(@TempDir Path directory) throws IOException {
        server.answer("POST " + REST, 201, "application/json", "{}");
        String file = EnmasseTest.write(directory, "crm.json", "{\"host\":\"a\",\"pool_size\":1}")
                .toString();
        assertEquals(
                0,
                line.run("create", "outgoing_rest", "CRM", "host=b", "--file", file)
                        .exitCode());
        assertJson(
                "{\"host\":\"b\",\"pool_size\":1,\"name\":\"CRM\"}",
                server.last().body());
    }

    @Test
    void asksTheObjectForItsTypeWhereFieldsDependOnIt() throws IOException {
        server.json("GET /zato/api/objects/security/crm", "{\"type\":\"apikey\"}");
        server.json("PATCH /zato/api/objects/security/crm", "{}");
        assertEquals(0, line.run("edit", "security", "crm", "limit=5").exitCode());
        assertJson("{\"limit\":5}", server.last().body());
        assertEquals(
                0,
                line.run("edit", "security", "crm", "type=basic_auth", "limit=5")
                        .exitCode());
        assertJson("{\"type\":\"basic_auth\",\"limit\":\"5\"}", server.last().body());
    }

    @Test
    void aValueThatIsNoJsonIsAMistakeNotSent() {
        Outcome outcome = line.run("edit", "outgoing_rest", "CRM", "server_list=[a");
        assertEquals(2, outcome.exitCode());
        assertTrue(outcome.err().startsWith("error: server_list is no JSON"), outcome.err());
        assertEquals(
                2, line.run("edit", "outgoing_rest", "CRM", "host=a", "host=b").exitCode());
        assertEquals(2, line.run("edit", "outgoing_rest", "CRM", "host").exitCode());
    }

    @Test
    void listsEveryPageWithWhatTellsObjectsApart() {
        server.json(
                "GET " + REST + "?q=c%20r&offset=0&limit=500",
                "{\"total\":2,\"items\":[{\"name\":\"a\",\"is_active\":true,\"host\":\"h\",\"pool_size\":1,\"password\":null}]}");
        server.json("GET " + REST + "?q=c%20r&offset=1&limit=500", "{\"total\":2,\"items\":[{\"name\":\"b\"}]}");
        Outcome outcome = line.run("list", "outgoing_rest", "--filter", "c r");
        assertEquals("NAME  IS_ACTIVE  HOST  SECURITY\na     true       h\nb\n", outcome.out(), outcome.err());
    }

    @Test
    void showsHowAnObjectDoesOnEachServer() {
        server.json(
                "GET " + REST + "/CRM/servers",
                "{\"total\":2,\"items\":[{\"name\":\"one\",\"state\":\"live\",\"version\":2,\"error\":\"\"},"
                        + "{\"name\":\"two\",\"state\":\"failing\",\"version\":2,\"error\":\"no route\"}]}");
        Outcome outcome = line.run("get", "outgoing_rest", "CRM", "--servers");
        assertEquals(
                "NAME  STATE    VERSION  ERROR\none   live     2\ntwo   failing  2        no route\n", outcome.out());
    }

    @Test
    void deletesOnlyWhenSomebodyIsSure() {
        server.answer("DELETE " + REST + "/CRM%2F1", 204, "application/json", "");
        Outcome refused = line.run("delete", "outgoing_rest", "CRM/1");
        assertEquals(2, refused.exitCode());
        assertTrue(refused.err().contains("--yes"), refused.err());
        assertEquals(
                1, line.answering("n").run("delete", "outgoing_rest", "CRM/1").exitCode());
        assertTrue(server.requests().isEmpty());
        assertEquals(
                0, line.answering("y").run("delete", "outgoing_rest", "CRM/1").exitCode());
        Outcome sure = line.run("delete", "outgoing_rest", "CRM/1", "--yes");
        assertEquals("deleted outgoing_rest CRM/1\n", sure.out());
        assertEquals(2, server.requests().size());
    }

    @Test
    void anEmptyNameIsNotTheWholeKind() {
        assertEquals(2, line.run("delete", "outgoing_rest", "", "--yes").exitCode());
        assertTrue(server.requests().isEmpty());
    }

    @Test
    void pingsAndRollsBackAndShowsVersions() {
        server.json("POST " + REST + "/CRM/ping", "{\"name\":\"CRM\",\"milliseconds\":12}");
        server.json("POST " + REST + "/CRM/rollback?version=1", "{}");
        server.json(
                "GET " + REST + "/CRM/history",
                "{\"total\":1,\"items\":[{\"version\":1,\"action\":\"created\",\"object\":{\"host\":\"h\"}}]}");
        assertEquals(
                "outgoing_rest CRM answered in 12 ms\n",
                line.run("ping", "outgoing_rest", "CRM").out());
        assertEquals(
                "rolled back to version 1: outgoing_rest CRM version 7\n",
                line.run("rollback", "outgoing_rest", "CRM", "1").out());
        assertEquals(
                "VERSION  ACTION\n1        created\n",
                line.run("history", "outgoing_rest", "CRM").out());
    }

    @Test
    void showsTheFieldsOfAKind() {
        Outcome outcome = line.run("kinds", "security");
        assertTrue(outcome.out().startsWith("OF TYPE     FIELD  VALUE"), outcome.out());
        assertTrue(outcome.out().contains("\napikey      limit  integer\n"), outcome.out());
    }

    private static void assertJson(String expected, String actual) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        assertEquals(mapper.readTree(expected), mapper.readTree(actual));
    }
}
