package io.zato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.cli.CommandLineRun.Outcome;
import io.zato.cli.output.Json;
import io.zato.cli.run.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With ZATO_URL every command is about that server, also where this machine has an environment of its own. */
class ElsewhereTest {

    private static final String SERVERS = "{\"total\":1,\"items\":[{\"name\":\"far\",\"pid\":7,\"state\":\"running\","
            + "\"url\":\"http://far:8080\",\"version\":\"%s\",\"java\":\"21\",\"failing\":[],\"stuck\":[]}]}";
    private static final String ENTRY = "{\"time\":\"2026-11-22 15:00:00,001\",\"level\":\"WARN\",\"logger\":\"a.b\","
            + "\"thread\":\"t-1\",\"cid\":\"c-1\",\"message\":\"%s\"}";

    private final FakeServer server = new FakeServer();

    @TempDir
    private Path home;

    private CommandLineRun line;

    @BeforeEach
    void haveAnEnvironmentHere() throws IOException {
        Files.createDirectories(home.resolve("run"));
        Files.writeString(home.resolve("run/server.url"), "http://localhost:1");
        line = CommandLineRun.against(server).with("ZATO_HOME", home.toString());
        server.json("GET /zato/api/servers", SERVERS.formatted(Release.version()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void itsLogIsAskedForWithTheFiltersAndIsHarmless() {
        String query = "GET /zato/api/logs?limit=5&cid=c-1&service=crm%20x&level=WARN";
        server.json(query, "{\"total\":1,\"items\":[" + ENTRY.formatted("\\u001b[2Jred") + "]}");
        String[] asked = {"logs", "-n", "5", "--cid", "c-1", "--service", "crm x", "--level", "WARN"};
        assertEquals(
                "2026-11-22 15:00:00,001 WARN  [a.b] (t-1) c-1 \\u001b[2Jred\n",
                line.run(asked).out());
        Outcome since = line.run("logs", "--since", "2h");
        assertEquals(2, since.exitCode());
        assertTrue(since.err().contains("-n"), since.err());
    }

    @Test
    void itsLogIsFollowedUntilItEnds() {
        String query = "GET /zato/api/logs?limit=100&follow=true";
        server.answer(
                query, 200, "application/x-ndjson", "\n" + ENTRY.formatted("one") + "\n\n" + ENTRY.formatted("two"));
        Outcome followed = line.run("logs", "-f");
        assertEquals(0, followed.exitCode(), followed.err());
        assertEquals(2, followed.out().lines().count(), followed.out());
        assertTrue(followed.err().contains("has ended its log"), followed.err());
    }

    @Test
    void aLogThatCannotBeFollowedSaysWhy() {
        server.problem("GET /zato/api/logs?limit=100&follow=true", 503, "The log is followed by 4 already", "[]");
        Outcome refused = line.run("logs", "-f");
        assertEquals(1, refused.exitCode());
        assertEquals("error: The log is followed by 4 already\n", refused.err());
    }

    @Test
    void itIsWaitedFor() {
        assertEquals(3, line.run("wait", "--timeout", "0").exitCode());
        server.json("GET /health/ready", "{}");
        Outcome ready = line.run("wait", "--timeout", "0");
        assertEquals(0, ready.exitCode(), ready.err());
        assertEquals("Zato is ready: " + server.url() + "\n", ready.out());
    }

    @Test
    void itsServersAreListed() throws IOException {
        assertTrue(line.run("status").out().contains("far        7        running   http://far:8080"));
        assertEquals(
                "{\"servers\":[{\"name\":\"far\",\"pid\":7,\"state\":\"running\",\"url\":\"http://far:8080\"}]}",
                Json.read(line.run("status", "-o", "json").out()).toString());
    }

    @Test
    void inTheHomeOfAClusterToo() throws IOException {
        Files.writeString(home.resolve("environment.properties"), "cluster.name=demo");
        assertTrue(line.run("status").out().contains("far"));
    }

    @Test
    void whatIsAboutThisMachineTakesNoOtherServer() {
        for (String command : new String[] {"start", "stop", "quickstart", "backup x.zip", "restore x.zip"}) {
            Outcome refused = line.run((command + " --url " + server.url()).split(" "));
            assertEquals(2, refused.exitCode(), refused.err());
            assertTrue(refused.err().contains("leave --url away"), refused.err());
        }
    }

    @Test
    void infoAndDoctorTellOfItAndNotOfThisMachine() {
        server.json("GET /health/ready", "{}");
        String info = line.run("info").out();
        assertTrue(info.contains(server.url()) && info.contains("server_java"), info);
        assertFalse(info.contains(home.toString()), info);
        Outcome doctor = line.run("doctor");
        assertEquals(0, doctor.exitCode(), doctor.out());
        assertTrue(doctor.out().contains("ok    server        " + server.url() + " is ready"), doctor.out());
        assertTrue(doctor.out().contains("ok    versions      far"), doctor.out());
        assertFalse(doctor.out().contains("disk") || doctor.out().contains(home.toString()), doctor.out());
    }

    @Test
    void theDoctorSaysWhatToDoWhereItIsNotThere() {
        server.close();
        Outcome doctor = line.run("doctor", "-o", "json");
        assertEquals(1, doctor.exitCode());
        assertTrue(doctor.out().contains("admin API"), doctor.out());
        assertFalse(doctor.out().contains("\"remedy\": \"\""), doctor.out());
    }
}
