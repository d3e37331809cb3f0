package io.zato.cli.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files on their way into a zip, counted. */
final class Counting {

    private final ZipOutputStream zip;
    private long files;
    private long bytes;

    Counting(ZipOutputStream zip) {
        this.zip = zip;
    }

    void add(String name, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        bytes += Files.copy(file, zip);
        zip.closeEntry();
        files++;
    }

    long files() {
        return files;
    }

    /** Before they were compressed. */
    long bytes() {
        return bytes;
    }
}
