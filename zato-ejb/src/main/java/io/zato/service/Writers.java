package io.zato.service;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who has a file open, as Linux tells it of processes we may look into: our own user's, and those of all users for root. */
final class Writers {

    private static final Path PROCESSES = Path.of("/proc");
    private static final int ACCESS = 3;

    private Writers() {}

    /** Whether this system tells at all. */
    static boolean areSeen() {
        return Files.isDirectory(PROCESSES.resolve("self/fdinfo"));
    }

    /** Whether a process that we see has it open for writing. */
    static boolean has(Path file) throws IOException {
        if (!areSeen()) {
            return false;
        }
        Path wanted = file.toRealPath();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : processes) {
                if (writes(process, wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean writes(Path process, Path wanted) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : open) {
                if (writes(process, descriptor, wanted)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | DirectoryIteratorException goneOrNotOurs) {
            return false;
        }
    }

    private static boolean writes(Path process, Path descriptor, Path wanted) {
        try {
            return Files.readSymbolicLink(descriptor).equals(wanted)
                    && Files.readAllLines(process.resolve("fdinfo").resolve(descriptor.getFileName())).stream()
                            .filter(line -> line.startsWith("flags:"))
                            .anyMatch(
                                    line -> (Integer.parseInt(line.substring(6).strip(), 8) & ACCESS) != 0);
        } catch (IOException closed) {
            return false;
        }
    }
}
