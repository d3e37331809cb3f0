package io.zato.cli.doctor;

import io.zato.cli.environment.Environment;
import io.zato.cli.run.Hint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** The directory of the environment: whether it is there, is private, and has room. */
record Place(Environment environment) {

    private static final long MB = 1024L * 1024;
    private static final long FEW = 1024 * MB;
    private static final long TOO_FEW = 100 * MB;

    List<Finding> findings() {
        try {
            return Stream.of(home(), disk()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into " + environment.home(), e);
        }
    }

    private Finding home() throws IOException {
        Path home = environment.home();
        if (!environment.exists()) {
            return Finding.warn(
                    "environment", "there is none in " + home + " yet", Hint.command("start") + " makes one");
        }
        if (!Files.isWritable(home)) {
            return Finding.fail("environment", home + " cannot be written to", "Be the user who owns it");
        }
        return open(home)
                ? Finding.warn("environment", "others on this machine can look into " + home, "chmod 700 " + home)
                : Finding.ok("environment", home.toString());
    }

    private static boolean open(Path home) throws IOException {
        return home.getFileSystem().supportedFileAttributeViews().contains("posix")
                && !PosixFilePermissions.toString(Files.getPosixFilePermissions(home))
                        .endsWith("------");
    }

    private Finding disk() throws IOException {
        Path nearest = environment.home();
        while (!Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        return disk(nearest, Files.getFileStore(nearest).getUsableSpace());
    }

    /** {@code free} in bytes. */
    static Finding disk(Path place, long free) {
        String text = free / MB + " MB are free in " + place;
        if (free < TOO_FEW) {
            return Finding.fail("disk", text, "Make room: the database cannot be written when it is full");
        }
        return free < FEW ? Finding.warn("disk", text, "Make room") : Finding.ok("disk", text);
    }
}
