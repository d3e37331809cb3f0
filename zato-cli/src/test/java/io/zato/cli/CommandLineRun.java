package io.zato.cli;

import io.zato.cli.run.Surroundings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/** Runs the command line as a user would, in surroundings a test chooses. */
record CommandLineRun(Map<String, String> variables, Optional<String> answer) {

    /** What the user sees, and what the shell gets. */
    record Outcome(int exitCode, String out, String err) {}

    /** As an administrator of that server, with nobody at a terminal. */
    static CommandLineRun against(FakeServer server) {
        return new CommandLineRun(Map.of("ZATO_URL", server.url(), "ZATO_TOKEN", FakeServer.TOKEN), Optional.empty());
    }

    static CommandLineRun in(Map<String, String> variables) {
        return new CommandLineRun(variables, Optional.empty());
    }

    CommandLineRun with(String variable, String value) {
        Map<String, String> more = new HashMap<>(variables);
        more.put(variable, value);
        return new CommandLineRun(more, answer);
    }

    CommandLineRun answering(String text) {
        return new CommandLineRun(variables, Optional.of(text));
    }

    Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.line(new Surroundings(variables, question -> answer), arguments);
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exitCode = line.execute(arguments);
        return new Outcome(exitCode, out.toString(), err.toString());
    }
}
