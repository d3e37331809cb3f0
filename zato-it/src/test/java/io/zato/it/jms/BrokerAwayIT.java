package io.zato.it.jms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A broker that is away is said, and found again without anybody's help. */
class BrokerAwayIT {
    private static final String MESSAGING = "/subsystem=messaging-activemq/server=default";

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @TempDir
    Path folder;

    private Mail mail;

    @BeforeEach
    void mail() {
        mail = new Mail(platform, scratch, folder);
    }

    @Test
    void aChannelWaitsForItsBrokerAndIsListedMeanwhile() {
        mail.see("it.in", "it.queue.later", "connection_factory", "java:/it/later");
        mail.send("it.queue.later", "early");
        Mail.soon().until(() -> failing().containsKey("it.in"));
        assertTrue(failing().get("it.in").contains("java:/it/later"), failing()::toString);

        manage(MESSAGING + "/connection-factory=it-later:add(entries=[java:/it/later],connectors=[in-vm])");
        try {
            Mail.soon().until(() -> mail.seen("it.in").size() == 1);
            assertEquals(Map.of(), failing());
        } finally {
            platform.api().delete(Scratch.path("channel_jms", "it.in")).is(204);
            manage(MESSAGING + "/connection-factory=it-later:remove");
        }
    }

    @Test
    void aBrokerThatCutsEveryConnectionIsFoundAgain() {
        mail.see("it.in", "it.queue.cut", "consumers", 4);
        mail.send("it.queue.cut", "before");
        Mail.soon().until(() -> mail.seen("it.in").size() == 1);

        manage(MESSAGING + ":close-consumer-connections-for-address(address-match=jms.queue.it.queue.cut)");
        mail.send("it.queue.cut", "after");
        // a connection that is cut between prepare and commit leaves the message to recovery, which looks twice, half a
        // minute apart
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> mail.seen("it.in").size() == 2);
        Mail.soon().until(() -> failing().isEmpty());
    }

    /** Name and reason of everything that does not work at the moment. */
    private static Map<String, String> failing() {
        Map<String, String> failing = new LinkedHashMap<>();
        for (JsonNode failure : platform.api()
                .get("/zato/api/servers")
                .is(200)
                .json()
                .path("items")
                .path(0)
                .path("failing")) {
            failing.put(failure.path("name").asText(), failure.path("error").asText());
        }
        return failing;
    }

    private static void manage(String operation) {
        platform.environment()
                .shell("java -jar zato-server/target/zato/wildfly/bin/client/jboss-cli-client.jar --connect"
                        + " --controller=127.0.0.1:" + platform.environment().managementPort() + " --command='"
                        + operation
                        + "'")
                .exits(0);
    }
}
