package io.zato.cli.environment;

import io.zato.cli.run.Failure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which lines of a log are shown, and the showing of them. */
public final class LogView {
    @Option(names = "-f", description = "Go on with what is written from now on, until Ctrl-C.")
    private boolean follow;

    @Option(names = "-n", defaultValue = "100", description = "How many lines (default ${DEFAULT-VALUE}).")
    private int lines;

    @Mixin
    private LogFilter filter;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** A Failure when there is no such log. */
    public void show(Path log) throws IOException, InterruptedException {
        if (!Files.exists(log)) {
            throw new Failure("There is no log yet: " + log);
        }
        PrintWriter out = spec.commandLine().getOut();
        filter.checked();
        try (LogFile file = new LogFile(log)) {
            last(file).forEach(out::println);
            out.flush();
            while (follow) {
                file.next().filter(filter::accepts).ifPresent(out::println);
                out.flush();
            }
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
