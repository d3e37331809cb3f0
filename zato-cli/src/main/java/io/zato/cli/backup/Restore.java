package io.zato.cli.backup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.environment.Environment;
import io.zato.cli.environment.Settings;
import io.zato.cli.output.Json;
import io.zato.cli.output.Screen;
import io.zato.cli.run.Failure;
import io.zato.cli.run.Hint;
import io.zato.cli.session.Global;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an environment of what a backup holds; all of it, or nothing. */
@Command(
        name = "restore",
        description =
                "Make the environment of a backup again, in $$ZATO_HOME, which must be empty, and in its database:"
                        + " that of ZATO_DB_URL, else the one it had.",
        footer = {"", "Example: zato restore zato-2026-11-22.zip"})
public final class Restore implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "What backup wrote.")
    private Path file;

    @Option(
            names = "--overwrite-database",
            description = "Replace what a PostgreSQL holds of Zato now; without it a database in use is refused.")
    private boolean overwrite;

    @Option(
            names = "--keep-database",
            description = "Leave the PostgreSQL as it is, which is newer than the backup: that of a cluster whose other"
                    + " hosts go on.")
    private boolean keep;

    @Mixin
    private Global global;

    @Override
    public Integer call() {
        Screen screen = global.here();
        HomeArchive archive = new HomeArchive(file.toAbsolutePath().normalize());
        archive.check();
        Environment environment = Environment.current();
        requireEmpty(environment.home());
        Written written = restored(archive, environment);
        String home = environment.home().toString();
        ObjectNode answer = Json.object().put("home", home).put("files", written.files());
        screen.done(
                "Restored %d files into %s, %s".formatted(written.files(), home, written.database()),
                answer.put("database", written.database()));
        screen.note("Start it: " + Hint.command("start") + ". The one it was copied from must not run beside it.");
        return 0;
    }

    private Written restored(HomeArchive archive, Environment environment) {
        try {
            Written written = archive.extract(environment.home());
            String database = database(environment.settings(), archive.dumpIn(environment.home()));
            return new Written(written.files(), written.bytes(), database);
        } catch (RuntimeException failure) {
            Trees.empty(environment.home());
            throw failure;
        }
    }

    private String database(Settings settings, Path dump) {
        DatabaseCopy copy = DatabaseCopy.of(settings);
        return keep ? copy.keep(dump) : copy.restore(dump, overwrite);
    }

    private static void requireEmpty(Path home) {
        if (!Files.exists(home)) {
            return;
        }
        try (var inside = Files.list(home)) {
            if (inside.findAny().isPresent()) {
                throw new Failure(
                        home + " is not empty: nothing of it is overwritten. Move it away, or restore into another"
                                + " place, ZATO_HOME=… " + Hint.command("restore"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into " + home, e);
        }
    }
}
