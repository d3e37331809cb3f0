package io.zato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.zato.cli.CommandLineRun.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutputTest {

    private static final String OBJECT = "{\"name\":\"a\",\"password\":null,\"method\":\"on\",\"size\":1.50,"
            + "\"list\":[\"x\",{\"k\":[]}],\"help\":\"two: words\"}";

    private final FakeServer server = new FakeServer().json("GET /zato/api/objects/sql/a", OBJECT);
    private final CommandLineRun line = CommandLineRun.against(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aTableShowsOneFieldPerLine() {
        assertEquals(
                """
                name      a
                password
                method    on
                size      1.50
                list      ["x",{"k":[]}]
                help      two: words
                """,
                line.run("get", "sql", "a").out());
    }

    @Test
    void jsonIsWhatTheServerSaid() {
        assertEquals(
                """
                {
                  "name": "a",
                  "password": null,
                  "method": "on",
                  "size": 1.50,
                  "list": [ "x", {
                    "k": [ ]
                  } ],
                  "help": "two: words"
                }
                """,
                line.run("get", "sql", "a", "--output", "json").out());
    }

    @Test
    void yamlQuotesWhatCouldBeMistaken() {
        assertEquals(
                """
                name: a
                password: null
                method: "on"
                size: 1.50
                list:
                  - x
                  - k: []
                help: "two: words"
                """,
                line.run("--output", "YAML", "get", "sql", "a").out());
    }

    @Test
    void nothingOfTheServerIsObeyedByTheTerminal() {
        String evil = "\\u001b[2J\\u009b1m\\u202eevil\\r\\nsecond";
        server.json("GET /zato/api/objects/sql/evil", "{\"name\":\"" + evil + "\"}");
        server.problem("GET /zato/api/objects/sql/no", 404, evil, "[{\"field\":\"\",\"message\":\"" + evil + "\"}]");
        server.answer("POST /zato/api/services/x/invoke", 200, "text/plain", "\u001b[2J\nsecond");
        for (String format : new String[] {"table", "json", "yaml"}) {
            harmless(line.run("get", "sql", "evil", "-o", format));
        }
        harmless(line.run("get", "sql", "no", "--verbose"));
        assertEquals("\\u001b[2J\nsecond\n", line.run("service", "invoke", "x").out());
    }

    private static void harmless(Outcome outcome) {
        String shown = (outcome.out() + outcome.err()).replace("\n", "").replace("\t", "");
        assertFalse(shown.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x202e), shown);
    }
}
