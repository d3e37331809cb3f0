package io.zato.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/** A small file that only its owner can read. */
public record PrivateFile(Path path) {

    public boolean exists() {
        return Files.exists(path);
    }

    /** Its one line; written first, from {@code content}, when the file is not there. */
    public String readOrCreate(Supplier<String> content) {
        try {
            if (!exists()) {
                create(content.get());
            }
            return Files.readString(path).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or write " + path + ": " + e.getMessage(), e);
        }
    }

    private void create(String content) throws IOException {
        Files.createDirectories(path.getParent());
        Path draft = Files.createTempFile(path.getParent(), path.getFileName().toString(), ".new", ownerOnly());
        Files.writeString(draft, content + "\n", StandardCharsets.UTF_8, StandardOpenOption.WRITE);
        try {
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException another) {
            Files.readString(path);
        } finally {
            Files.delete(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        var permissions = Set.copyOf(PosixFilePermissions.fromString("rw-------"));
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }
}
