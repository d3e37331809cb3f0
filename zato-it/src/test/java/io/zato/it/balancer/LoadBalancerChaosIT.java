package io.zato.it.balancer;

import io.zato.it.platform.OwnPlatform;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two servers drained in turn, and a balancer reloaded without pause, under load: not one request fails. */
@Tag("long")
class LoadBalancerChaosIT {
    /** Its port is used; the script has environments of its own. */
    @RegisterExtension
    static final OwnPlatform own = new OwnPlatform("zato-chaos-lb");

    @ParameterizedTest
    @ValueSource(strings = {"drain", "reload"})
    void nothingFails(String scenario) {
        own.environment()
                .shell("bench/chaos " + scenario + " 20", Duration.ofMinutes(5))
                .exits(0)
                .says("failed 0 doubled 0 lost 0");
    }
}
