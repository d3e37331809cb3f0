package io.zato.cli.domain;

import io.zato.cli.environment.Environment;
import io.zato.cli.environment.Remembered;
import io.zato.cli.run.Failure;
import java.time.Duration;

/** How long a server may live without being ready, and whether it is started anew then. */
record Patience(Duration patience, boolean restarted) {
    private static final String SETTING = "zato.watchdog.patience";
    private static final String USUAL = "30";

    /** A Failure when the setting is no number of seconds. */
    static Patience of(Environment environment) {
        String seconds = environment.settings().get(SETTING).orElse(USUAL);
        if (!seconds.matches("[1-9][0-9]{0,4}")) {
            throw new Failure("ZATO_WATCHDOG_PATIENCE is '" + seconds + "': it must be a whole number of seconds.");
        }
        boolean restarted = Remembered.in(environment)
                .get(Remembered.RESTART_HUNG)
                .map(Boolean::valueOf)
                .orElse(false);
        return new Patience(Duration.ofSeconds(Integer.parseInt(seconds)), restarted);
    }
}
