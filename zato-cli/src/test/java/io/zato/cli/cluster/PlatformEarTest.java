package io.zato.cli.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.cli.environment.ServerHome;
import io.zato.cli.run.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformEarTest {
    private static final String STRUCTURE = "META-INF/jboss-deployment-structure.xml";

    @TempDir
    Path folder;

    private ServerHome old;
    private ServerHome next;

    @BeforeEach
    void create() throws IOException {
        old = server("old", "flyway-11.jar");
        next = server("next", "flyway-11.jar");
    }

    @Test
    void itIsTakenAsItIsWhereTheLibrariesAreTheSame() {
        try (PlatformEar ear = PlatformEar.of(next, old)) {
            assertEquals(next.ear(), ear.file());
            assertEquals("1.1.0", PlatformEar.version(ear.file()));
        }
        assertTrue(Files.exists(next.ear()));
    }

    @Test
    void itBringsItsLibrariesAlongWhereTheRunningServersHaveOthers() throws IOException {
        next = server("newer", "flyway-12.jar");
        Path copy;
        try (PlatformEar ear = PlatformEar.of(next, old)) {
            copy = ear.file();
            assertEquals("1.1.0", PlatformEar.version(copy));
            try (PlatformEar again = PlatformEar.of(next, old)) {
                assertEquals(-1, Files.mismatch(copy, again.file()), "an upgrade that goes on knows it again");
            }
            try (ZipFile zip = new ZipFile(copy.toFile())) {
                assertTrue(zip.getEntry("lib/flyway-12.jar") != null);
                String structure =
                        new String(zip.getInputStream(zip.getEntry(STRUCTURE)).readAllBytes());
                assertEquals("<dependencies><module name=\"org.jboss\"/></dependencies>", structure);
            }
        }
        assertFalse(Files.exists(copy), "gone when it has been brought");
    }

    @Test
    void aFileThatIsSomethingElseIsRefused() throws IOException {
        Path other = folder.resolve("crm.jar");
        zip(Files.newOutputStream(other), Map.of("A.class", new byte[0]));
        assertThrows(Failure.class, () -> PlatformEar.version(other));
        assertThrows(Failure.class, () -> PlatformEar.version(folder.resolve("nowhere.ear")));
        assertThrows(Failure.class, () -> PlatformEar.version(Files.writeString(folder.resolve("text.ear"), "text")));
    }

    private ServerHome server(String name, String library) throws IOException {
        ServerHome server = new ServerHome(folder.resolve(name));
        Path libraries = Files.createDirectories(server.wildfly().resolve("modules/io/zato/libraries/main"));
        Files.writeString(libraries.resolve(library), "classes");
        ByteArrayOutputStream engine = new ByteArrayOutputStream();
        zip(engine, Map.of("io/zato/settings/version.txt", "1.1.0\n".getBytes()));
        String structure = "<dependencies><module name=\"io.zato.libraries\" services=\"import\"/>"
                + "<module name=\"org.jboss\"/></dependencies>";
        zip(
                Files.newOutputStream(server.ear()),
                Map.of("zato-ejb.jar", engine.toByteArray(), STRUCTURE, structure.getBytes()));
        return server;
    }

    private static void zip(OutputStream out, Map<String, byte[]> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }
}
