package io.zato.cli.environment;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the servers of the environment. */
@Command(name = "status", description = "Show the servers of $ZATO_HOME: name, pid, state, url.")
public final class Status implements Callable<Integer> {

    enum Output {
        table,
        json
    }

    @Option(
            names = {"-o", "--output"},
            defaultValue = "table",
            description = "One of ${COMPLETION-CANDIDATES}.")
    private Output output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Environment environment = Environment.current();
        String url = environment.url();
        ServerStatus status = ServerStatus.of(environment, url);
        PrintWriter out = spec.commandLine().getOut();
        if (output == Output.json) {
            out.println(json(status, url));
        } else {
            out.printf("%-10s %-8s %-9s %s%n", "NAME", "PID", "STATE", "URL");
            String pid = status.pid().map(String::valueOf).orElse("-");
            out.printf(
                    "%-10s %-8s %-9s %s%n",
                    ServerStatus.NAME, pid, status.state().lowerCase(), url);
        }
        return 0;
    }

    private static String json(ServerStatus status, String url) {
        return "{\"servers\":[{\"name\":\"%s\",\"pid\":%s,\"state\":\"%s\",\"url\":\"%s\"}]}"
                .formatted(
                        ServerStatus.NAME,
                        status.pid().map(String::valueOf).orElse("null"),
                        status.state().lowerCase(),
                        url);
    }
}
