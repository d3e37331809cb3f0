package io.zato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.cli.CommandLineRun.Outcome;
import io.zato.cli.run.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTest {

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItselfWithAnExample(List<String> command) {
        List<String> arguments = new ArrayList<>(command);
        arguments.add("--help");
        Outcome outcome = CommandLineRun.in(Map.of()).run(arguments.toArray(String[]::new));
        assertEquals(0, outcome.exitCode());
        assertTrue(outcome.out().contains("Example: zato"), outcome.out());
    }

    @Test
    void helpListsEveryCommand() {
        String all = CommandLineRun.in(Map.of()).run("--help").out();
        assertTrue(all.contains("  deploy ") && all.contains("  kinds "), all);
        assertTrue(CommandLineRun.in(Map.of()).run("help", "deploy").out().contains("Usage: zato deploy"));
    }

    @Test
    void everyCommandKnowsTheVersion() {
        assertTrue(CommandLineRun.in(Map.of()).run("--version").out().startsWith("zato "));
        assertEquals(
                0,
                CommandLineRun.in(Map.of()).run("service", "list", "--version").exitCode());
    }

    static Stream<List<String>> commands() {
        Surroundings nothing = new Surroundings(Map.of(), question -> Optional.empty());
        return below(Main.line(nothing), List.of());
    }

    private static Stream<List<String>> below(CommandLine line, List<String> path) {
        Stream<List<String>> further = line.getSubcommands().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("help"))
                .flatMap(entry -> {
                    List<String> longer = new ArrayList<>(path);
                    longer.add(entry.getKey());
                    return below(entry.getValue(), longer);
                });
        return Stream.concat(Stream.of(path), further);
    }
}
