package io.zato.cli.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.doctor.Finding.Result;
import io.zato.cli.output.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the doctor makes of what it sees; everything that is not well comes with a remedy. */
class DoctorTest {

    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");
    private static final Path HOME = Path.of("/srv/zato");
    private static final long MB = 1024 * 1024;
    private static final RunningServer HERE = new RunningServer("1.0.0", NOW);

    @Test
    void aDiskIsRoomyNarrowOrFull() {
        assertEquals(Result.ok, Place.disk(HOME, 1024 * MB).result());
        assertTold(Result.warn, "1023 MB are free in /srv/zato", Place.disk(HOME, 1023 * MB));
        assertTold(Result.fail, "99 MB are free", Place.disk(HOME, 99 * MB));
    }

    @Test
    void aClockBeforeTheBuildIsWrong() {
        assertEquals(Result.ok, Machine.clock(NOW, NOW.minusSeconds(1)).result());
        assertTold(Result.fail, "is before this was built", Machine.clock(NOW, NOW.plus(Duration.ofDays(1))));
    }

    @Test
    void clocksThatAreApartAreNamedWithHowFar() {
        assertEquals(Result.ok, HERE.clocks("Sun, 22 Nov 2026 14:59:56 GMT").result());
        assertTold(Result.warn, "is 60 s away", HERE.clocks("Sun, 22 Nov 2026 15:01:00 GMT"));
    }

    @Test
    void aServerOfAnotherVersionIsNamed() throws IOException {
        List<Finding> findings = all(
                """
                [{"name":"server-1","version":"1.0.0","state":"running","failing":[],"stuck":[]},
                 {"name":"server-2","version":"0.9.0","state":"running","failing":[],"stuck":[]}]""");
        assertEquals(2, findings.size(), findings::toString);
        assertEquals(Result.ok, findings.get(0).result());
        assertTold(Result.warn, "server-2 is 0.9.0, this command line 1.0.0", findings.get(1));
    }

    @Test
    void whatDoesNotRunIsNamedOnEveryServer() throws IOException {
        List<Finding> findings = all(
                """
                [{"name":"server-1","version":"1.0.0","state":"running","failing":[],"stuck":[],
                  "database":{"answers":false,"reason":"connection refused"}},
                 {"name":"server-2","version":"1.0.0","state":"stale","stuck":[{},{}],
                  "failing":[{"kind":"channel_jms","name":"crm.in","error":"no queue"}]},
                 {"name":"server-3","version":"0.8.0","state":"gone","failing":[],"stuck":[]}]""");
        List<Finding> unwell = findings.stream()
                .filter(finding -> finding.result() != Result.ok)
                .toList();
        assertEquals(5, unwell.size(), findings::toString);
        assertTold(Result.fail, "does not answer server-1: connection refused", unwell.get(0));
        assertTold(Result.warn, "server-2 is stale", unwell.get(1));
        assertTold(Result.warn, "channel_jms crm.in does not run on server-2: no queue", unwell.get(2));
        assertTold(Result.warn, "2 do not end on server-2", unwell.get(3));
        assertTold(Result.warn, "server-3 is gone", unwell.get(4));
    }

    @Test
    void aDatabaseThatRefusesSaysWhy() {
        String url = "jdbc:postgresql://db/zato";
        assertTold(Result.fail, url + " cannot be reached (no)", Database.remote(url, refusal("08001", 0)));
        Finding login = Database.remote(url, refusal("28P01", 0));
        assertTold(Result.fail, url + " does not let the server in (no)", login);
        assertTrue(login.remedy().contains("ZATO_DB_PASSWORD"), login::line);
        assertTold(Result.fail, url + " cannot be used (no)", Database.remote(url, refusal("3D000", 0)));
    }

    @Test
    void anEmbeddedDatabaseMayBeMissingButNotBroken() {
        assertEquals(
                Result.ok,
                Database.embedded("embedded", refusal("90146", 90146)).result());
        assertTold(Result.fail, "cannot be used: no", Database.embedded("embedded", refusal("90030", 90030)));
    }

    private static SQLException refusal(String state, int code) {
        return new SQLException("no", state, code);
    }

    private static List<Finding> all(String servers) throws IOException {
        JsonNode tree = Json.read(servers);
        return HERE.all(tree);
    }

    private static void assertTold(Result result, String text, Finding finding) {
        assertEquals(result, finding.result(), finding::line);
        assertTrue(finding.text().contains(text), finding::line);
        assertFalse(finding.remedy().isBlank(), finding::line);
    }
}
