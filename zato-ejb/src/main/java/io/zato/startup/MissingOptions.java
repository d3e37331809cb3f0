package io.zato.startup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/** Options of the JVM that {@code ./zato start} gives and a server that was started otherwise may lack, with what that costs. */
record MissingOptions(List<String> lines) {

    private static final Logger LOG = Logger.getLogger(MissingOptions.class.getName());
    private static final long MEGABYTE = 1024 * 1024;
    private static final long ENOUGH = 400 * MEGABYTE;

    /** What every WildFly calls itself in transactions until it is told otherwise. */
    private static final String NO_NAME = "1";

    private static final int LOOKS = 300;

    /** Tells what this server lacks once all is known: a server that boots shows its model at the end, one without JMX never. */
    static void tell(ScheduledExecutorService timer) {
        tell(timer, LOOKS);
    }

    private static void tell(ScheduledExecutorService timer, int looks) {
        RunningJvm jvm = RunningJvm.look();
        if (jvm.transactionNode().isEmpty() && looks > 1) {
            timer.schedule(() -> tell(timer, looks - 1), 1, TimeUnit.SECONDS);
        } else {
            of(jvm).tell();
        }
    }

    static MissingOptions of(RunningJvm jvm) {
        List<String> lines = new ArrayList<>();
        if (!jvm.endsCallsFirst()) {
            lines.add(
                    "-Dorg.wildfly.sigterm.suspend.timeout=20: without it calls under way are cut off when the server stops");
        }
        if (jvm.transactionNode().equals(Optional.of(NO_NAME))) {
            lines.add(
                    "-Djboss.tx.node.id=NAME, another one for each server: without it servers that share a database or a"
                            + " queue take each other's transactions in doubt for their own after a crash");
        }
        if (jvm.memory() < ENOUGH) {
            lines.add("-Xmx512m: with " + jvm.memory() / MEGABYTE + " MB many objects or a large import may not fit");
        }
        jvm.closedPackage()
                .ifPresent(
                        name -> lines.add(
                                "--add-opens=java.base/" + name + "=ALL-UNNAMED and the others of WildFly's"
                                        + " bin/standalone.sh: without them some libraries and services fail with InaccessibleObjectException"));
        return new MissingOptions(List.copyOf(lines));
    }

    /** One warning, with what to add; none when nothing is missing. */
    void tell() {
        if (!lines.isEmpty()) {
            LOG.warning("ZATO: the server's JVM was started without these options; add them to JAVA_OPTS in"
                    + " bin/standalone.conf, or to the server group's JVM in a domain:\n  "
                    + String.join("\n  ", lines));
        }
    }
}
