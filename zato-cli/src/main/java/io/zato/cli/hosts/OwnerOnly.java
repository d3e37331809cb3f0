package io.zato.cli.hosts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files with secrets: nobody else can open them, not even before they are written. */
public final class OwnerOnly {

    private OwnerOnly() {}

    /** In the place of what is there. */
    public static void write(Path file, byte[] content) throws IOException {
        Files.write(empty(file), content);
    }

    /** Made anew. */
    public static Path empty(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return file;
    }
}
