package io.zato.cli.backup;

import io.zato.cli.environment.Environment;
import io.zato.cli.run.Failure;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the environment, which must be stopped, into one file that only its owner may read. */
@Command(
        name = "backup",
        description = "Write all of $$ZATO_HOME into a file: database or its dump, messages, services, key and"
                + " certificates. Whoever has the file can read every secret.",
        footer = {"", "Example: zato backup zato-2026-11-22.zip"})
public final class BackUp implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file to write; it must not exist.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Environment environment = Environment.current();
        if (!environment.exists()) {
            throw new Failure("There is no environment in " + environment.home() + " to back up.");
        }
        Path target = file.toAbsolutePath().normalize();
        spec.commandLine().getOut().println(new HomeBackup(environment).write(target));
        return 0;
    }
}
