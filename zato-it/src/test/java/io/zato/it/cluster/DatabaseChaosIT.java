package io.zato.it.cluster;

import io.zato.it.platform.Environment;
import io.zato.it.platform.OwnPlatform;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The database restarts under load: calls that need none go on, changes are made or clearly refused, and made again afterwards. */
class DatabaseChaosIT {
    /** Its port is used; the script has an environment of its own. */
    @RegisterExtension
    static final OwnPlatform own = new OwnPlatform("zato-database-chaos");

    @Test
    void oneRestart() {
        restarts(1);
    }

    @Test
    @Tag("long")
    void tenRestarts() {
        restarts(10);
    }

    @Test
    @Tag("long")
    void halfAMinute() {
        restarts(own.environment().with("ZATO_CHAOS_DOWN", "30"), 1);
    }

    private static void restarts(int number) {
        restarts(own.environment(), number);
    }

    private static void restarts(Environment environment, int number) {
        environment
                .shell("bench/chaos database " + number, Duration.ofMinutes(5L + number))
                .exits(0)
                .says("doubled 0 lost 0");
    }
}
