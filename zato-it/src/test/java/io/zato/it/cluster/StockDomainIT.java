package io.zato.it.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.platform.Environment;
import io.zato.it.platform.OwnCluster;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A WildFly domain of somebody's own becomes a cluster by two scripts and one deployment. */
@Tag("long")
class StockDomainIT {
    private static final Duration LIMIT = Duration.ofMinutes(6);

    @RegisterExtension
    static final OwnCluster own = new OwnCluster("stock-domain");

    @Test
    void twoScriptsAndTheEarMakeItAClusterAndTheSecondTimeNothing() throws IOException {
        try (StockDomain domain = new StockDomain(own.environment())) {
            prepare(domain);
            String once = domain.configuration();
            prepare(domain);
            assertEquals(once, domain.configuration());
            domain.cli("--command=\"deploy " + Environment.root().resolve("zato-ear/target/zato.ear")
                            + " --server-groups=other-server-group\"")
                    .exits(0);
            for (int number = 1; number <= 2; number++) {
                domain.cli("--command=/host=primary/server-config=own-" + number + ":start(blocking=false)")
                        .exits(0);
            }
            awaitReady(domain, 1);
            awaitReady(domain, 2);
            domain.server(1)
                    .send("PUT", "/zato/api/services/it.own/source", "text/x-groovy", "[own: true]")
                    .is(201);
            Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> domain.server(2)
                    .get("/zato/api/services/it.own")
                    .is(200));
            theyAreMembersOfOneCluster(domain);
            messagesGoToTheServerThatTakesThem(domain);
        }
    }

    private static void theyAreMembersOfOneCluster(StockDomain domain) {
        deploy(domain, "it.own.members", Probes.MEMBERS);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(
                        2,
                        invoke(domain, 1, "it.own.members", Map.of())
                                .path("members")
                                .asInt()));
        for (int number : List.of(1, 2)) {
            JsonNode server = invoke(domain, number, "it.own.members", Map.of());
            assertTrue(server.path("node").asText().endsWith("-own-" + number), server::toString);
            assertTrue(server.path("protocols").toString().contains("SYM_ENCRYPT"), server::toString);
        }
    }

    private static void messagesGoToTheServerThatTakesThem(StockDomain domain) {
        domain.cli(
                        "--command=\"jms-queue add --profile=full-ha --queue-address=it.own --entries=[java:/jms/queue/it.own]\"")
                .exits(0);
        deploy(domain, "it.own.send", Probes.SEND);
        deploy(domain, "it.own.take", Probes.TAKE);
        invoke(domain, 1, "it.own.send", Map.of("queue", "it.own", "count", 20));
        assertEquals(
                20,
                invoke(domain, 2, "it.own.take", Map.of("queue", "it.own", "count", 20, "wait", 5000))
                        .path("taken")
                        .asInt());
    }

    private static void deploy(StockDomain domain, String name, String groovy) {
        domain.server(1)
                .send("PUT", "/zato/api/services/" + name + "/source", "text/x-groovy", groovy)
                .is(201);
    }

    /** A server that has not heard of the service yet answers 503, and has done nothing. */
    private static JsonNode invoke(StockDomain domain, int server, String service, Map<String, ?> input) {
        String path = "/zato/api/services/" + service + "/invoke";
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> domain.server(server).post(path, input), answer -> answer.status() != 503)
                .is(200)
                .json();
    }

    private static void prepare(StockDomain domain) {
        for (String script : new String[] {"standalone.cli", "domain.cli"}) {
            domain.cli("--properties=scripts/domain.properties --file=scripts/" + script)
                    .exits(0);
        }
    }

    private static void awaitReady(StockDomain domain, int number) {
        Awaitility.await()
                .atMost(LIMIT)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> domain.server(number).get("/health/ready").status() == 200);
    }
}
