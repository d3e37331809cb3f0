package io.zato.it.cluster;

import io.zato.it.platform.OwnCluster;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cluster under load, with a server that freezes, dies or is told to stop: no call fails that may be repeated, no message and no change is lost. */
@Tag("long")
class ClusterChaosIT {
    /** Its database and ports are used; the script has an environment of its own. */
    @RegisterExtension
    static final OwnCluster own = new OwnCluster("zato-cluster-chaos");

    @ParameterizedTest
    @CsvSource({"kill, 2", "roll, 1", "upgrade, 2", "pause, 12", "broker, 300", "definitions, 20"})
    void nothingFailsAndNothingIsLost(String scenario, int size) {
        own.database().query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        own.environment()
                .shell("bench/chaos " + scenario + " " + size, Duration.ofMinutes(10))
                .exits(0)
                .matches("sent [1-9][0-9]* ok [0-9]+ failed 0 doubled [0-9]+ lost 0");
    }
}
