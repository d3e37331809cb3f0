package io.zato.cli.run;

import java.io.Console;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a command finds around it: the environment variables, and who answers questions (empty where nobody sits at a terminal). */
public record Surroundings(Map<String, String> variables, Function<String, Optional<String>> ask) {

    /** Those of this process. */
    public static Surroundings ofProcess() {
        return new Surroundings(System.getenv(), Surroundings::atTerminal);
    }

    /** The variable's value without blanks around it; empty also for one that is set to nothing. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Optional<String> atTerminal(String question) {
        Console console = System.console();
        if (console == null) {
            return Optional.empty();
        }
        String answer = console.readLine("%s", question);
        return Optional.of(answer == null ? "" : answer);
    }
}
