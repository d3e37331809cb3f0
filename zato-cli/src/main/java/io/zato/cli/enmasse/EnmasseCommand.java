package io.zato.cli.enmasse;

import io.zato.cli.session.Global;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Objects as files: all of them are imported, or none. */
@Command(
        name = "enmasse",
        description = "Import objects of all kinds from YAML or JSON files: everything, or nothing.",
        footer = {
            "",
            "${NAME} in a file stands for the environment variable; include: lists more files.",
            "Example: zato enmasse --import crm.yaml"
        })
public final class EnmasseCommand implements Callable<Integer> {

    @Mixin
    private Global global;

    @Option(names = "--import", paramLabel = "FILE", description = "The file to import; may be given again.")
    private List<Path> files = List.of();

    @Option(names = "--dry-run", description = "Change nothing, only show what would change.")
    private boolean dryRun;

    @Option(names = "--exit-code", description = "With --dry-run: exit with 5 when something would change.")
    private boolean exitCode;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "The file to write all objects into; - for the screen.")
    private Path target;

    @Option(names = "--type", description = "What to export: yaml or json; else by the file's extension.")
    private Export.Type type;

    @Option(names = "--kind", paramLabel = "KIND", description = "Export only this kind; may be given again.")
    private List<String> kinds = List.of();

    @Option(names = "--name", paramLabel = "NAME", description = "Export only this name, crm.* for several.")
    private List<String> names = List.of();

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        if (target != null) {
            return new Export(global.session(), target).run(type == null ? Export.Type.of(target) : type, kinds, names);
        }
        if (files.isEmpty()) {
            throw new ParameterException(command.commandLine(), "Say what to do: --import FILE or --export FILE");
        }
        Import files = new Import(global.session(), this.files);
        return dryRun ? files.plan(exitCode) : files.run();
    }

    @Command(
            name = "plan",
            description = "Show what an import would change, without changing it.",
            footer = {"", "Example: zato enmasse plan crm.yaml --exit-code"})
    int plan(
            @Mixin Global global,
            @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files an import would take.")
                    List<Path> paths,
            @Option(names = "--exit-code", description = "Exit with 5 when something would change.") boolean tell) {
        return new Import(global.session(), paths).plan(tell);
    }
}
