package io.zato.it;

import static io.zato.it.platform.Scratch.path;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zato.it.platform.Environment;
import io.zato.it.platform.MortalPlatform;
import io.zato.it.platform.OwnPlatform;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Starts, stops and accidents of one environment. */
class CrashIT {
    private static final String OTHER_KEY = key((byte) 2);

    @RegisterExtension
    static final MortalPlatform own = new MortalPlatform();

    @RegisterExtension
    static final OwnPlatform crowded = new OwnPlatform("zato-crowded");

    private static Environment environment;

    @BeforeAll
    static void find() {
        environment = own.environment();
    }

    @Test
    void whatWasAcknowledgedSurvivesAPowerCutAndAStartWithAWrongKeyWhichTouchesNothing() {
        createGuard("it.survivor");
        createChannel("it.survivor", "/it/survivor");
        environment.kill();
        environment.with("ZATO_SECRET_KEY", OTHER_KEY).zato("start").exits(1).says("ZATO_SECRET_KEY");
        environment.zato("start").exits(0).says(environment.url().getPort() + "");
        environment.admin().get(path("security", "it.survivor")).is(200);
        environment.anonymous().as("alice", "wonderland").get("/it/survivor").is(200);
        environment.admin().delete(path("channel_rest", "it.survivor")).is(204);
        environment.admin().delete(path("security", "it.survivor")).is(204);
    }

    @Test
    void aSecondStartSaysItRuns() {
        long pid = environment.pid();
        var again = environment.zato("start", "--output", "json").exits(0);
        again.says("already running", environment.url().getPort() + "");
        assertEquals(pid, again.json().path("servers").path(0).path("pid").asLong());
        environment.anonymous().get("/health/ready").is(200);
    }

    @Test
    void aPortInUseIsNamed() throws IOException {
        int port = crowded.environment().port();
        try (var taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            crowded.environment().zato("start").exits(1).says(String.valueOf(taken.getLocalPort()), "ZATO_HTTP_PORT");
        }
    }

    @Test
    void stoppingWhatDoesNotRunIsNoFailure() {
        var stopped = crowded.environment().zato("stop", "-o", "json").exits(0).says("not running");
        assertEquals(
                "stopped", stopped.json().path("servers").path(0).path("state").asText());
    }

    @Test
    void whatDoesNotRunIsWaitedForNoLongerThanAsked() {
        crowded.environment().zato("wait", "--timeout", "1").exits(3).says("not ready after 1 s", "is stopped");
    }

    private static void createGuard(String name) {
        environment
                .admin()
                .post(
                        "/zato/api/objects/security",
                        Map.of("name", name, "type", "basic_auth", "username", "alice", "password", "wonderland"))
                .is(201);
    }

    private static void createChannel(String guard, String path) {
        environment
                .admin()
                .post(
                        "/zato/api/objects/channel_rest",
                        Map.of("name", guard, "service", "demo.echo", "url_path", path, "security", guard))
                .is(201);
    }

    private static String key(byte first) {
        byte[] bytes = new byte[32];
        bytes[0] = first;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
