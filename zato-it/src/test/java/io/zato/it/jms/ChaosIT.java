package io.zato.it.jms;

import io.zato.it.platform.OwnPlatform;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The server is killed in the middle of transactions over messages and a database: nothing is doubled, lost or half done. */
class ChaosIT {
    /** Its port is used; the script has an environment of its own. */
    @RegisterExtension
    static final OwnPlatform own = new OwnPlatform("zato-chaos");

    @Test
    void fiveRounds() {
        rounds(5);
    }

    @Test
    @Tag("long")
    void thirtyRounds() {
        rounds(30);
    }

    private static void rounds(int number) {
        own.environment()
                .shell("bench/chaos xa " + number, Duration.ofMinutes(5L + number))
                .exits(0)
                .says("doubled 0 lost 0");
    }
}
