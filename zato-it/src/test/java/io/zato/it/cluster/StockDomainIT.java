package io.zato.it.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zato.it.platform.Environment;
import io.zato.it.platform.OwnCluster;
import java.io.IOException;
import java.time.Duration;
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
        }
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
