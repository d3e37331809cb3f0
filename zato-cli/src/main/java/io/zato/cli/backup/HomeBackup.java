package io.zato.cli.backup;

import io.zato.cli.environment.Environment;
import io.zato.cli.run.Failure;
import io.zato.cli.run.Hint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An environment that is stopped, on its way into one file. */
public record HomeBackup(Environment environment) {

    /** Says in words what was written; a Failure, and no file, when the environment runs or its database cannot be dumped. */
    public String write(Path file) {
        new Stillness(environment)
                .require("what is written while the copy is made would be torn. " + Hint.command("stop")
                        + ", then again");
        if (file.startsWith(environment.home()) && !file.startsWith(environment.backups())) {
            throw new Failure("Write the backup to another place than " + environment.home()
                    + ": it would contain itself. Only what is in " + environment.backups() + " is left out.");
        }
        makeFolder(file);
        Written written = new HomeArchive(file).write(environment, DatabaseCopy.of(environment.settings()));
        return String.format(
                "Backed up %s: %d files, %.1f MB, %s",
                environment.home(), written.files(), written.bytes() / 1e6, written.database());
    }

    private void makeFolder(Path file) {
        try {
            if (file.startsWith(environment.backups())) {
                Files.createDirectories(environment.backups());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + environment.backups(), e);
        }
    }
}
