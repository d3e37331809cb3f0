package io.zato.it.cluster;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zato.it.platform.OwnPlatform;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two hosts under load, cut apart and healed, or one of them joining and leaving: no call fails. */
@Tag("long")
class HostsChaosIT {
    /** Its port is used; the script has environments and a database of its own. */
    @RegisterExtension
    static final OwnPlatform own = new OwnPlatform("zato-chaos-hosts");

    @ParameterizedTest
    @ValueSource(strings = {"cut", "join"})
    void nothingFailsAndNothingIsLost(String scenario) {
        boolean root = own.environment()
                        .shell("ip netns add zt-chaos && ip netns delete zt-chaos", Duration.ofMinutes(1))
                        .exitCode()
                == 0;
        assumeTrue(root, "network namespaces cannot be made here");
        own.environment()
                .shell("bench/chaos " + scenario + " 1", Duration.ofMinutes(10))
                .exits(0)
                .matches("sent [1-9][0-9]* ok [0-9]+ failed 0 doubled [0-9]+ lost 0");
    }
}
