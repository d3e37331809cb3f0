package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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
}
