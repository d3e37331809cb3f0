package io.zato.cli.backup;

import io.zato.cli.environment.Environment;
import io.zato.cli.output.Json;
import io.zato.cli.output.Screen;
import io.zato.cli.run.Failure;
import io.zato.cli.session.Global;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the environment, which must be stopped, into one file that only its owner may read. */
@Command(
        name = "backup",
        description = "Write all of $$ZATO_HOME into a file: database or its dump, messages, services, key and"
                + " certificates. Whoever has the file can read every secret.",
        footer = {"", "Example: zato backup zato-2026-11-22.zip"})
public final class BackUp implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file to write; it must not exist.")
    private Path file;

    @Mixin
    private Global global;

    @Override
    public Integer call() {
        Screen screen = global.here();
        Environment environment = Environment.current();
        if (!environment.exists()) {
            throw new Failure("There is no environment in " + environment.home() + " to back up.");
        }
        Path target = file.toAbsolutePath().normalize();
        String done = new HomeBackup(environment).write(target);
        String home = environment.home().toString();
        screen.done(done, Json.object().put("home", home).put("file", target.toString()));
        return 0;
    }
}
