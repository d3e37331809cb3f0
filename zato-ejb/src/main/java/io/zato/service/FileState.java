package io.zato.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/** By what a file that is being written differs from one look to the next. */
record FileState(long size, FileTime changed, Object identity, boolean readable) {

    /** Empty for what is no file, or none any more. */
    static Optional<FileState> of(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Object identity = String.valueOf(attributes.fileKey());
            return attributes.isRegularFile()
                    ? Optional.of(new FileState(
                            attributes.size(), attributes.lastModifiedTime(), identity, Files.isReadable(file)))
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
