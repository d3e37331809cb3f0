package io.zato.cli.environment;

import io.zato.cli.insight.LogLevel;
import io.zato.cli.run.Failure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the end of the server's log. */
@Command(
        name = "logs",
        description = "Show the end of the server's log.",
        subcommands = LogLevel.class,
        footer = {"", "Example: zato logs -f --service crm.get-customer --level WARN"})
public final class Logs implements Callable<Integer> {
    @Option(names = "-f", description = "Go on with what is written from now on, until Ctrl-C.")
    private boolean follow;

    @Option(names = "-n", defaultValue = "100", description = "How many lines (default ${DEFAULT-VALUE}).")
    private int lines;

    @Mixin
    private LogFilter filter;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path log = Environment.current().log();
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
        return 0;
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
