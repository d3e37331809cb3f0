package io.zato.cli.environment;

import java.io.PrintWriter;
import java.time.Duration;

/** What is being waited for, and how long already: one line kept up to date on a terminal, a line now and then elsewhere. */
public final class Progress {
    private static final long SECONDS_BETWEEN_LINES = 10;

    private final PrintWriter out;
    private final boolean terminal;
    private final long began = System.nanoTime();
    private long lastShown = -1;

    Progress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    public static Progress on(PrintWriter out) {
        return new Progress(out, System.console() != null);
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    public void show(String waitingFor) {
        long seconds = elapsed().toSeconds();
        long step = terminal ? 1 : SECONDS_BETWEEN_LINES;
        if (lastShown >= 0 && seconds < lastShown + step) {
            return;
        }
        lastShown = seconds;
        String line = "  %3d s  waiting for %s".formatted(seconds, waitingFor);
        out.print(terminal ? "\r\033[K" + line : line + System.lineSeparator());
        out.flush();
    }

    /** Clears the line for what comes after it. */
    public void end() {
        if (terminal) {
            out.print("\r\033[K");
            out.flush();
        }
    }
}
