package io.zato.cli.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.cli.environment.Environment;
import io.zato.cli.run.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeArchiveTest {

    @TempDir
    Path folder;

    private Path home;
    private HomeArchive archive;

    @BeforeEach
    void home() throws IOException {
        home = folder.resolve("home");
        archive = new HomeArchive(folder.resolve("backup.zip"));
        file("environment.properties", "http.port=8080");
        file("secret.key", "k");
        file("tls/certificate.pem", "who it is");
        file("cluster.p12", "what servers talk under");
        file("db/zato.mv.db", "rows");
        file("server/data/activemq/journal/a.amq", "messages");
        file("server/log/server.log", "much");
        file("server/tmp/x", "nothing");
        file("run/server.pid", "1");
        file("backups/before-1.1.0.zip", "a backup of an upgrade");
        Files.createSymbolicLink(home.resolve("services"), Files.createDirectory(folder.resolve("repository")));
        Files.writeString(folder.resolve("repository/crm.groovy"), "input");
    }

    @Test
    void theEmbeddedDatabaseJournalsKeyAndServicesComeBack() throws IOException {
        Written written = archive.write(new Environment(home), new FilesCopy());
        assertEquals(7, written.files());

        Path copy = folder.resolve("copy");
        archive.check();
        archive.extract(copy);
        assertEquals("rows", Files.readString(copy.resolve("db/zato.mv.db")));
        assertEquals("messages", Files.readString(copy.resolve("server/data/activemq/journal/a.amq")));
        assertEquals("input", Files.readString(copy.resolve("services/crm.groovy")));
        assertEquals("k", Files.readString(copy.resolve("secret.key")));
        assertEquals("who it is", Files.readString(copy.resolve("tls/certificate.pem")));
        assertEquals("what servers talk under", Files.readString(copy.resolve("cluster.p12")));
        assertFalse(Files.exists(copy.resolve("server/log")), "logs stay where they are");
        assertFalse(Files.exists(copy.resolve("run")), "a process id means nothing later");
    }

    @Test
    void aCopyThatFailsLeavesNoFile() {
        DatabaseCopy away = new DatabaseCopy() {
            @Override
            public String dump(Taker taker) {
                throw new Failure("connection refused");
            }

            @Override
            public String restore(Path dump, boolean overwrite) {
                return "";
            }

            @Override
            public String keep(Path dump) {
                return "";
            }
        };
        assertThrows(Failure.class, () -> archive.write(new Environment(home), away));
        assertFalse(Files.exists(archive.file()));
    }

    @Test
    void whatIsNoBackupIsRefused() throws IOException {
        Files.writeString(archive.file(), "no zip");
        assertTrue(assertThrows(Failure.class, archive::check).getMessage().contains("cannot be read as a backup"));

        zip("anything.txt");
        assertTrue(assertThrows(Failure.class, archive::check).getMessage().contains("is not a backup"));
    }

    @Test
    void noNameLeadsOutOfTheHome() throws IOException {
        zip("home/../../escaped");
        assertThrows(Failure.class, () -> archive.extract(folder.resolve("copy")));
        assertFalse(Files.exists(folder.resolve("escaped")));
    }

    private void zip(String name) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive.file()))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.closeEntry();
        }
    }

    private void file(String name, String content) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
