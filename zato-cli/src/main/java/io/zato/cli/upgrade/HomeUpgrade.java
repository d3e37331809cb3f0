package io.zato.cli.upgrade;

import io.zato.cli.backup.HomeBackup;
import io.zato.cli.environment.Environment;
import io.zato.cli.environment.Remembered;
import io.zato.cli.run.Failure;
import io.zato.cli.run.Hint;
import io.zato.cli.run.Release;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings an environment up to this version; {@code backup} says whether one is made before. */
public record HomeUpgrade(Environment environment, PrintWriter out, boolean backup) {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    /** Refuses the environment of a later version, with both versions and the backup that leads back. */
    public void requireNoLater() {
        Optional<String> version = version();
        if (version.filter(one -> Release.compare(one, Release.version()) > 0).isPresent()) {
            throw new Failure("The environment in " + environment.home() + " was upgraded to " + version.get()
                    + ", and this is " + Release.version() + ": start it with " + version.get() + " or a later version."
                    + System.lineSeparator() + "To go back to the earlier version: " + wayBack());
        }
    }

    /** Does nothing to an environment of this version or a new one. A backup that fails is a Failure, and nothing has changed. */
    public void run() {
        if (!environment.exists() || version().filter(this::isThis).isPresent()) {
            return;
        }
        String before = version().orElse("an earlier version");
        out.println(
                "Upgrading the environment in " + environment.home() + " from " + before + " to " + Release.version());
        if (backup) {
            Path file = backedUp();
            Remembered.in(environment).with(Remembered.BACKUP, file.toString());
        }
        Remembered.in(environment).with(Remembered.VERSION, Release.version());
    }

    private Path backedUp() {
        Path file = environment
                .backups()
                .resolve("before-" + Release.version() + "-"
                        + LocalDateTime.now().format(STAMP) + ".zip");
        try {
            out.println(new HomeBackup(environment).write(file) + ", in " + file);
            return file;
        } catch (Failure failure) {
            throw notBackedUp(failure.getMessage(), failure.details());
        } catch (UncheckedIOException e) {
            throw notBackedUp(e.getMessage() + ": " + e.getCause().getMessage(), List.of());
        }
    }

    private static Failure notBackedUp(String reason, List<String> further) {
        List<String> details = new ArrayList<>(further);
        details.add("If you have a backup of your own: " + Hint.command("start --no-backup"));
        return new Failure(
                Failure.REFUSED, "Not upgraded and nothing changed, for the backup failed: " + reason, details);
    }

    private boolean isThis(String version) {
        return Release.compare(version, Release.version()) == 0;
    }

    /** The home must be out of the way, for a backup is restored into an empty one. */
    private String wayBack() {
        Path home = environment.home();
        String aside = home + "." + version().orElseThrow();
        return Remembered.in(environment)
                .get(Remembered.BACKUP)
                .map(Path::of)
                .map(file -> file.startsWith(home) ? Path.of(aside).resolve(home.relativize(file)) : file)
                .map(file ->
                        "mv " + home + " " + aside + " && ZATO_HOME=" + home + " " + Hint.command("restore " + file))
                .orElse("restore the backup you made before the upgrade");
    }

    private Optional<String> version() {
        return Remembered.in(environment).get(Remembered.VERSION);
    }
}
