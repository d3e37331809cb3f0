package io.zato.cli.environment;

import io.zato.cli.output.Format;
import io.zato.cli.output.Screen;
import io.zato.cli.run.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which lines of a log are shown, and the showing of them. */
public final class LogView {
    @Option(names = "-f", description = "Go on with what is written from now on, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = "-n",
            defaultValue = "100",
            description = "How many lines, of a server elsewhere entries (default ${DEFAULT-VALUE}).")
    private int lines;

    @Mixin
    private LogFilter filter;

    /** Of a file of this machine; a Failure when there is none. */
    public void show(Screen screen, Path log) throws IOException, InterruptedException {
        if (!Files.exists(log)) {
            throw new Failure("There is no log yet: " + log);
        }
        requireLines(screen);
        filter.checked();
        try (LogFile file = new LogFile(log)) {
            Deque<String> last = last(file);
            if (screen.format() == Format.table) {
                last.forEach(screen::text);
            } else {
                screen.page(LogEntries.page(last));
            }
            while (follow) {
                file.next().filter(filter::accepts).ifPresent(screen::text);
            }
        }
    }

    /** Of a server elsewhere, which is asked for it. */
    void show(RemoteLog log) {
        requireLines(log.screen());
        String query = "logs?limit=" + lines + filter.query();
        if (follow) {
            log.follow(query);
        } else {
            log.last(query);
        }
    }

    private void requireLines(Screen screen) {
        if (follow && screen.format() != Format.table) {
            throw new Failure(
                    Failure.USAGE,
                    "What is followed has no end, so it is no " + screen.format()
                            + " document: leave -f or --output away");
        }
    }

    private Deque<String> last(LogFile file) throws IOException {
        Deque<String> last = new ArrayDeque<>();
        for (Optional<String> line = file.read(); line.isPresent(); line = file.read()) {
            line.filter(filter::accepts).ifPresent(last::add);
            if (last.size() > lines) {
                last.removeFirst();
            }
        }
        return last;
    }
}
