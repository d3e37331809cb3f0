package io.zato.cli;

import io.zato.cli.run.Surroundings;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the script by which a shell completes commands and options. */
@Command(
        name = "completion",
        description = "Write the script by which bash or zsh completes commands and options.",
        footer = {"", "Example: zato completion bash", "To use it: source <(./zato completion bash)"})
final class Completion implements Callable<Integer> {

    enum Shell {
        bash,
        zsh
    }

    @Parameters(
            index = "0",
            paramLabel = "SHELL",
            description = "One of ${COMPLETION-CANDIDATES}; the script is the same.")
    private Shell shell;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        // The running command line knows only the commands its arguments name.
        Surroundings nobody = new Surroundings(Map.of(), question -> Optional.empty());
        spec.commandLine().getOut().println(AutoComplete.bash("zato", Main.line(nobody)));
        return 0;
    }
}
