package io.zato.cli.supervisor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The supervisor's log: one line for each event, in a file that begins anew before it could fill the disk. */
final class SupervisorLog {

    private static final int BYTES = 10 * 1024 * 1024;
    private static final String LINE = "%1$tF %1$tT,%1$tL %4$-7s %5$s%6$s%n";

    private SupervisorLog() {}

    /** Everything that is logged from now on is added to that file. */
    static void open(Path file) throws IOException {
        System.setProperty("java.util.logging.SimpleFormatter.format", LINE);
        LogManager.getLogManager().reset();
        Handler handler = new FileHandler(file.toString().replace("%", "%%"), BYTES, 1, true);
        handler.setFormatter(new SimpleFormatter());
        Logger.getLogger("").addHandler(handler);
    }
}
