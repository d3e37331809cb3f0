package io.zato.cli.backup;

import io.zato.cli.environment.Environment;
import io.zato.cli.run.Failure;
import io.zato.cli.run.Release;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A zip with the files of an environment below home/, the dump of its database, and backup.properties, which says what it is. */
record HomeArchive(Path file) {

    private static final String ABOUT = "backup.properties";
    private static final String HOME = "home/";
    private static final String DUMP = "database.dump";

    /** Made anew at each start, or of no use elsewhere. */
    private static final Set<String> LEFT_OUT =
            Set.of("log", "tmp", "standalone_xml_history", "host_xml_history", "domain_xml_history");

    Written write(Environment environment, DatabaseCopy database) {
        createForOwner();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            about(zip, environment);
            Counting counting = new Counting(zip);
            for (Path path : content(environment.home())) {
                counting.add(HOME + environment.home().relativize(path), path);
            }
            String said = database.dump(dump -> counting.add(DUMP, dump));
            return new Written(counting.files(), counting.bytes(), said);
        } catch (IOException e) {
            delete();
            throw new UncheckedIOException("Cannot write " + file, e);
        } catch (RuntimeException failure) {
            delete();
            throw failure;
        }
    }

    /** Refuses what is no backup. */
    void check() {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(ABOUT) == null) {
                throw new Failure(file + " is not a backup of Zato.");
            }
        } catch (IOException e) {
            throw new Failure(Failure.REFUSED, file + " cannot be read as a backup: " + e.getMessage(), e);
        }
    }

    /** Everything becomes its owner's alone, whatever it was. */
    Written extract(Path home) {
        long files = 0;
        long bytes = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry :
                    zip.stream().filter(one -> !one.getName().equals(ABOUT)).toList()) {
                Path target = target(home, entry.getName());
                Files.createDirectories(target.getParent());
                ownersOnly(Files.createFile(target), "rw-------");
                try (InputStream in = zip.getInputStream(entry);
                        OutputStream out = Files.newOutputStream(target)) {
                    bytes += in.transferTo(out);
                }
                files++;
            }
            ownersOnly(home, "rwx------");
            return new Written(files, bytes, "");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot restore " + file + " into " + home, e);
        }
    }

    /** Where {@link #extract} left the dump; there is none of an embedded database. */
    Path dumpIn(Path home) {
        return home.resolve(DUMP);
    }

    /** A name that leads elsewhere is not one that backup wrote. */
    private Path target(Path home, String name) {
        Path target = home.resolve(name.startsWith(HOME) ? name.substring(HOME.length()) : name)
                .normalize();
        if (!target.startsWith(home)) {
            throw new Failure(file + " is not a backup of Zato: it holds " + name);
        }
        return target;
    }

    private void createForOwner() {
        try {
            ownersOnly(Files.createFile(file), "rw-------");
        } catch (IOException e) {
            throw new Failure(
                    Failure.REFUSED,
                    Files.exists(file)
                            ? file + " exists already: choose another name"
                            : "Cannot write " + file + ": " + e,
                    e);
        }
    }

    private static void ownersOnly(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static void about(ZipOutputStream zip, Environment environment) throws IOException {
        Properties about = new Properties();
        about.setProperty("release", Release.version());
        about.setProperty("home", environment.home().toString());
        about.setProperty(
                "created", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        zip.putNextEntry(new ZipEntry(ABOUT));
        about.store(zip, "Made by zato backup; zato restore reads it.");
        zip.closeEntry();
    }

    /** Links are followed: what they lead to belongs to the environment. */
    private static List<Path> content(Path home) throws IOException {
        try (var paths = Files.walk(home, FileVisitOption.FOLLOW_LINKS)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> kept(home.relativize(path)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean kept(Path inside) {
        for (Path name : inside) {
            if (LEFT_OUT.contains(name.toString())) {
                return false;
            }
        }
        return !inside.startsWith("run")
                && !inside.startsWith(Environment.BACKUPS)
                && !inside.toString().endsWith(".log");
    }

    private void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete what was begun of " + file, e);
        }
    }
}
