package io.zato.cli.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.cli.environment.Environment;
import io.zato.cli.environment.Remembered;
import io.zato.cli.run.Failure;
import io.zato.cli.run.Release;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an environment of another version meets when it is started. */
class HomeUpgradeTest {
    private final StringWriter said = new StringWriter();
    private Environment environment;

    @BeforeEach
    void create(@TempDir Path folder) throws IOException {
        environment = new Environment(Files.createDirectory(folder.resolve("home")));
        Files.createDirectory(environment.home().resolve("db"));
        Files.writeString(environment.home().resolve("db/zato.mv.db"), "rows");
        remembered().with(Remembered.HTTP_PORT, "8080");
    }

    @Test
    void oneOfAnEarlierVersionIsBackedUpBeforeItCountsAsThis() throws IOException {
        remembered().with(Remembered.VERSION, "0.9.0");
        upgrade(true).run();
        Path backup = backups().get(0);
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            assertTrue(zip.getEntry("home/db/zato.mv.db") != null);
            String chosen = new String(zip.getInputStream(zip.getEntry("home/environment.properties"))
                    .readAllBytes());
            assertTrue(chosen.contains("version=0.9.0"), "the backup is that of the earlier version");
        }
        assertEquals(Release.version(), version());
        assertTrue(said.toString().contains("from 0.9.0 to " + Release.version()), said::toString);
        assertTrue(said.toString().contains(backup.toString()), said::toString);
        upgrade(true).run();
        assertEquals(1, backups().size(), "once");
    }

    @Test
    void oneMadeBeforeVersionsWereRememberedCountsAsTheOldest() throws IOException {
        upgrade(true).run();
        assertEquals(1, backups().size());
        assertEquals(Release.version(), version());
    }

    @Test
    void whoHasABackupNeedsNoOther() {
        remembered().with(Remembered.VERSION, "0.9.0");
        upgrade(false).run();
        assertFalse(Files.exists(environment.backups()));
        assertEquals(Release.version(), version());
    }

    @Test
    void aBackupThatFailsChangesNothing() throws IOException {
        remembered().with(Remembered.VERSION, "0.9.0");
        Files.writeString(environment.home().resolve("zato.properties"), "zato.db.url=jdbc:postgresql:nowhere\n");
        Failure failure = assertThrows(Failure.class, upgrade(true)::run);
        assertTrue(failure.getMessage().contains("nothing changed"), failure.getMessage());
        assertTrue(
                failure.details().toString().contains("--no-backup"),
                failure.details().toString());
        assertEquals("0.9.0", version());
        assertTrue(backups().isEmpty());
    }

    @Test
    void oneOfALaterVersionIsRefusedWithTheWayBack() {
        remembered().with(Remembered.VERSION, "99.1.0").with(Remembered.BACKUP, environment.backups() + "/before.zip");
        Failure refusal = assertThrows(Failure.class, upgrade(true)::requireNoLater);
        assertTrue(refusal.getMessage().contains("99.1.0"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(Release.version()), refusal.getMessage());
        assertTrue(
                refusal.details().get(0).contains("restore " + environment.home() + ".99.1.0/backups/before.zip"),
                refusal.details().toString());
    }

    @Test
    void whereNoEnvironmentIsNothingIsUpgraded() throws IOException {
        Files.delete(environment.remembered());
        upgrade(true).requireNoLater();
        upgrade(true).run();
        assertFalse(environment.exists());
        assertEquals("", said.toString());
    }

    private HomeUpgrade upgrade(boolean backup) {
        return new HomeUpgrade(environment, new PrintWriter(said, true), backup);
    }

    private List<Path> backups() throws IOException {
        try (var files = Files.list(environment.backups())) {
            return files.toList();
        }
    }

    private Remembered remembered() {
        return Remembered.in(environment);
    }

    private String version() {
        return remembered().get(Remembered.VERSION).orElse("");
    }
}
