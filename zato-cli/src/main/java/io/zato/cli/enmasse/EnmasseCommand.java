package io.zato.cli.enmasse;

import io.zato.cli.session.Global;
import io.zato.cli.session.Session;
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
        description =
                "Import objects of all kinds from YAML or JSON files, everything or nothing; export them; take an import back.",
        footer = {
            "",
            "${NAME} in a file stands for a variable; include: lists more files, below the first one's folder.",
            "Example: zato enmasse --import crm.yaml",
            "Example: zato enmasse --export all.yaml"
        })
public final class EnmasseCommand implements Callable<Integer> {

    @Mixin
    private Global global;

    @Mixin
    private Source source;

    @Mixin
    private Target target;

    @Option(names = "--import", paramLabel = "FILE", description = "The file to import; may be given again.")
    private List<Path> files = List.of();

    @Option(
            names = "--rollback",
            paramLabel = "REVISION",
            description = "Take back what that revision did; asks first.")
    private Long revision;

    @Option(names = "--dry-run", description = "Change nothing, only show what would change.")
    private boolean dryRun;

    @Option(names = "--exit-code", description = "With --dry-run: exit with 5 when something would change.")
    private boolean exitCode;

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            description = "How long to wait for services that are not there yet, for example 30s.")
    private String wait = "";

    @Option(
            names = {"--yes", "-y"},
            description = "Do not ask.")
    private boolean sure;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        int tasks = (files.isEmpty() ? 0 : 1) + (revision == null ? 0 : 1) + (target.given() ? 1 : 0);
        if (tasks != 1) {
            throw new ParameterException(
                    command.commandLine(), "Say what to do: --import FILE, --export FILE or --rollback REVISION");
        }
        Session session = global.session();
        if (target.given()) {
            return target.export(session);
        }
        if (revision != null) {
            Rollback rollback = new Rollback(session, revision);
            return dryRun ? rollback.plan(exitCode) : rollback.run(sure);
        }
        Import all = new Import(session, source, files);
        return dryRun ? all.plan(exitCode) : all.run(sure, wait);
    }

    @Command(
            name = "plan",
            description = "Show what an import would change, field by field, without changing it.",
            footer = {"", "Example: zato enmasse plan crm.yaml --exit-code"})
    int plan(
            @Mixin Global global,
            @Mixin Source source,
            @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files an import would take.")
                    List<Path> paths,
            @Option(names = "--exit-code", description = "Exit with 5 when something would change.") boolean tell) {
        return new Import(global.session(), source, paths).plan(tell);
    }
}
