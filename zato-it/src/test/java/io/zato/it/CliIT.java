package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Environment;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The command line's exit codes and its JSON, which scripts rely on. */
class CliIT {
    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @Test
    void whatRunsIsListed() {
        var server = platform.zato("status", "--output", "json")
                .exits(0)
                .json()
                .path("servers")
                .path(0);
        assertEquals("running", server.path("state").asText());
        assertEquals(platform.environment().pid(), server.path("pid").asLong());
        assertEquals(
                platform.environment().port(),
                URI.create(server.path("url").asText()).getPort());
    }

    @Test
    void objectsAreListedAndRead() {
        scratch.basicAuth("it.alice", "alice", "wonderland");
        platform.zato("list", "security", "--output", "json").exits(0).says("it.alice");
        platform.zato("get", "security", "it.alice").exits(0).says("alice");
    }

    @Test
    void whatIsRefusedEndsWithOne() {
        platform.zato("get", "security", "it.nobody").exits(1).says("it.nobody");
    }

    @Test
    void aWrongCommandLineEndsWithTwo() {
        platform.zato("get").exits(2);
        platform.zato("unheard-of").exits(2);
    }

    @Test
    void aServerThatIsNotThereEndsWithThree() {
        platform.environment()
                .with("ZATO_URL", "http://127.0.0.1:1")
                .with("ZATO_TOKEN", "any")
                .zato("list", "security")
                .exits(3)
                .says("127.0.0.1:1");
    }

    @Test
    void aWrongTokenEndsWithFour() {
        platform.environment()
                .with("ZATO_URL", platform.environment().url().toString())
                .with("ZATO_TOKEN", "wrong")
                .zato("list", "security")
                .exits(4);
    }

    @Test
    void infoTellsVersionsPlacesAndSizes() {
        var info = platform.zato("info", "--output", "json").exits(0).json();
        assertEquals("running", info.path("state").asText());
        assertEquals(info.path("version").asText(), info.path("server_version").asText());
        assertEquals(platform.environment().home().toString(), info.path("home").asText());
        assertTrue(info.path("home_mb").asDouble() > 0, info::toString);
        String url = platform.environment().given("ZATO_DB_URL").replaceFirst("[?].*", "");
        platform.zato("info").exits(0).says("database", url.isEmpty() ? "embedded H2" : url);
    }

    @Test
    void statusComesInEveryFormat() {
        platform.zato("status", "--output", "yaml").exits(0).says("servers:", "state: running");
        platform.zato("--output", "json", "status").exits(0).says("\"state\": \"running\"");
    }

    @Test
    void theDoctorFindsNothingWrongWithAHealthyServer() {
        var findings =
                platform.zato("doctor", "--output", "json").exits(0).json().path("items");
        findings.forEach(
                finding -> assertNotEquals("fail", finding.path("result").asText(), finding::toString));
        platform.zato("doctor")
                .exits(0)
                .says("ok    server", "ok    versions", "disk", "database", "clock", "self-signed.p12 is valid until");
    }

    @Test
    void theDoctorSaysWhatIsWrongAndHowToMendIt(@TempDir Path folder) throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.writeString(home.resolve("expired.crt"), "no certificate");
        var sick = platform.environment()
                .with("ZATO_HOME", home.toString())
                .with("ZATO_DB_URL", "jdbc:postgresql://localhost:1/zato");
        sick.zato("doctor")
                .exits(1)
                .says(
                        "fail  ports",
                        platform.environment().port() + " (HTTP) is in use",
                        "End that program, or choose others: ZATO_HTTP_PORT",
                        "fail  database      jdbc:postgresql://localhost:1/zato cannot be reached",
                        "Start the database, or set ZATO_DB_URL to where it is",
                        "fail  certificates",
                        "Put a certificate in PEM form there",
                        "warn  server",
                        "zato start");
    }

    @Test
    void theDoctorFindsABrokenDatabaseAndHasARemedyForEverything(@TempDir Path home) throws IOException {
        Path database = Files.createDirectory(home.resolve("db")).resolve("zato.mv.db");
        Files.writeString(database, "no database");
        var sick = platform.environment().with("ZATO_HOME", home.toString()).with("ZATO_DB_URL", "");
        var outcome = sick.zato("doctor", "--output", "json").exits(1).says("Restore a backup");
        for (var finding : outcome.json().path("items")) {
            boolean well = finding.path("result").asText().equals("ok");
            assertEquals(well, finding.path("remedy").asText().isEmpty(), finding::toString);
        }
        assertEquals("no database", Files.readString(database));
    }

    @Test
    void aServerElsewhereIsWhatEveryCommandIsAbout() throws IOException {
        Environment elsewhere = elsewhere();
        var server = elsewhere.zato("status", "-o", "json").exits(0).json().path("servers");
        assertEquals(platform.environment().pid(), server.path(0).path("pid").asLong());
        elsewhere.zato("wait", "--timeout", "5").exits(0).says("ready");
        var info = elsewhere.zato("info", "-o", "json").exits(0).json();
        assertEquals(info.path("version"), info.path("server_version"));
        assertTrue(info.path("home").isMissingNode(), info::toString);
        elsewhere.zato("doctor").exits(0).says("is ready; its machine and database are not looked at from here");
        scratch.service("it.says", "call.log.warning('said ' + input.what); 1");
        platform.zato("service", "invoke", "it.says", "--payload", "{\"what\": \"far\"}")
                .exits(0);
        var log = elsewhere.zato("logs", "--service", "it.says", "--level", "WARN", "-o", "json");
        String last = log.exits(0).json().path("items").path(0).path("message").asText();
        assertEquals("said far", last);
    }

    @Test
    void theLogIsFollowedHereAndElsewhereUntilItIsBrokenOff() throws IOException {
        scratch.service("it.says", "call.log.info('said ' + input.what); 1");
        for (Environment environment : List.of(platform.environment(), elsewhere())) {
            var shown = environment
                    .shell(
                            """
                            log=$(mktemp); ./zato logs -f -n 0 --service it.says >$log & follower=$!
                            until grep -q 'said twice' $log; do
                                ./zato service invoke it.says --payload '{"what": "once"}' >/dev/null
                                ./zato service invoke it.says --payload '{"what": "twice"}' >/dev/null
                            done
                            kill $follower; wait $follower; cat $log; rm $log""",
                            Duration.ofMinutes(2))
                    .exits(0)
                    .stdout()
                    .lines()
                    .toList();
            assertTrue(shown.stream().anyMatch(line -> line.endsWith("said twice")), shown::toString);
            shown.forEach(line -> assertTrue(line.contains("[io.zato.service.it.says]"), shown::toString));
        }
    }

    /** The shared server as somebody on another machine sees it. */
    private static Environment elsewhere() throws IOException {
        String token =
                Files.readString(platform.environment().home().resolve("token")).strip();
        return Environment.elsewhere(platform.environment().url().toString(), token);
    }

    @Test
    void theLogIsFilteredByServiceLevelTimeAndCall() {
        scratch.service("it.logs", "call.log.warning('noted ' + call.cid); call.log.info('by the way'); 1");
        platform.api()
                .post("/zato/api/services/it.logs/invoke", Map.of(), "X-Zato-CID", "it-logs-7")
                .is(200);
        String[] filtered = {"logs", "--service", "it.logs", "--level", "WARN", "--since", "10m", "--cid", "it-logs-7"};
        var lines = platform.zato(filtered).exits(0).stdout().lines().toList();
        assertEquals(1, lines.size(), lines::toString);
        assertTrue(lines.get(0).contains("noted it-logs-7"), lines::toString);
    }

    @Test
    void theShellCompletesCommands() {
        platform.environment()
                .shell(
                        "eval \"$(./zato completion bash)\" && COMP_WORDS=(zato serv) COMP_CWORD=1 && _complete_zato && echo \"${COMPREPLY[@]}\"")
                .exits(0)
                .says("service");
    }

    @Test
    void aServerThatIsReadyIsNotWaitedFor() {
        platform.zato("wait", "--timeout", "5").exits(0).says("ready");
    }

    @Test
    void theArchiveOfItsClassesIsUsedAndNotNeeded(@TempDir Path folder) {
        platform.environment()
                .shell("JAVA_TOOL_OPTIONS=-Xlog:class+load ./zato --version")
                .exits(0)
                .says("io.zato.cli.run.Surroundings source: shared objects file (top)");
        var elsewhere = platform.environment()
                .shell("cp -r zato-server/target/zato/{bin,lib} %1$s && %1$s/bin/zato --version".formatted(folder));
        assertEquals("", elsewhere.exits(0).says("zato ").stderr());
    }
}
