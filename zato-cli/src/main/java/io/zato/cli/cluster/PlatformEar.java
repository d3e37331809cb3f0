package io.zato.cli.cluster;

import io.zato.cli.environment.ServerHome;
import io.zato.cli.run.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The platform's EAR on its way to servers that run on a server home, its own or another; a copy made for the way is gone when closed. */
record PlatformEar(Path file, boolean copy) implements AutoCloseable {
    private static final LocalDateTime SOME_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String LIBRARIES = "modules/io/zato/libraries/main";
    private static final String STRUCTURE = "META-INF/jboss-deployment-structure.xml";
    private static final String MODULE = "<module name=\"io.zato.libraries\" services=\"import\"/>";
    private static final String VERSION = "io/zato/settings/version.txt";

    /** That of the new server home; it brings its libraries along where the running one has others. */
    static PlatformEar of(ServerHome next, ServerHome running) {
        return sameLibraries(next, running) ? new PlatformEar(next.ear(), false) : selfContained(next);
    }

    /** What the platform in that EAR says of itself; a Failure for a file that is something else. */
    static String version(Path ear) {
        try (ZipFile zip = new ZipFile(ear.toFile())) {
            ZipEntry engine = zip.getEntry("zato-ejb.jar");
            if (engine != null) {
                return version(zip.getInputStream(engine), ear);
            }
        } catch (NoSuchFileException e) {
            throw new Failure(Failure.REFUSED, "There is no file " + ear, e);
        } catch (IOException e) {
            throw new Failure(Failure.REFUSED, ear + " cannot be read as an EAR: " + e.getMessage(), e);
        }
        throw notOurs(ear);
    }

    private static String version(InputStream engine, Path ear) throws IOException {
        try (ZipInputStream jar = new ZipInputStream(engine)) {
            for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                if (entry.getName().equals(VERSION)) {
                    return new String(jar.readAllBytes(), StandardCharsets.UTF_8).strip();
                }
            }
        }
        throw notOurs(ear);
    }

    private static Failure notOurs(Path ear) {
        return new Failure(
                ear + " is not the platform: zato.ear of another version is wanted. Services in archives are brought"
                        + " by deploy.");
    }

    @Override
    public void close() {
        try {
            if (copy) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file, e);
        }
    }

    private static PlatformEar selfContained(ServerHome home) {
        try {
            Path file = Files.createTempFile("zato", ".ear");
            try (ZipFile thin = new ZipFile(home.ear().toFile());
                    ZipOutputStream whole = new ZipOutputStream(Files.newOutputStream(file))) {
                for (ZipEntry entry : Collections.list(thin.entries())) {
                    try (InputStream content = thin.getInputStream(entry)) {
                        add(whole, entry.getName(), content);
                    }
                }
                for (Path jar : jars(home)) {
                    try (InputStream content = Files.newInputStream(jar)) {
                        add(whole, "lib/" + jar.getFileName(), content);
                    }
                }
            }
            return new PlatformEar(file, true);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot put the EAR and its libraries together", e);
        }
    }

    private static void add(ZipOutputStream zip, String name, InputStream content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // Made twice it is the same: that is how an upgrade that goes on knows it again.
        entry.setTimeLocal(SOME_TIME);
        zip.putNextEntry(entry);
        if (name.equals(STRUCTURE)) {
            String structure = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            zip.write(structure.replace(MODULE, "").getBytes(StandardCharsets.UTF_8));
        } else {
            content.transferTo(zip);
        }
        zip.closeEntry();
    }

    private static boolean sameLibraries(ServerHome one, ServerHome other) {
        List<Path> ours = jars(one);
        List<Path> theirs = jars(other);
        if (ours.equals(theirs)) {
            return true;
        }
        if (ours.size() != theirs.size()) {
            return false;
        }
        for (int i = 0; i < ours.size(); i++) {
            if (!same(ours.get(i), theirs.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Path one, Path other) {
        try {
            return one.getFileName().equals(other.getFileName()) && Files.mismatch(one, other) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot compare " + one + " with " + other, e);
        }
    }

    private static List<Path> jars(ServerHome home) {
        Path folder = home.wildfly().resolve(LIBRARIES);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into " + folder, e);
        }
    }
}
