package io.zato.cli.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Where a supervisor keeps its files: {@code $ZATO_HOME/supervisor}, all for their owner only. */
public record Place(Path home) {

    private static final int TOKEN_BYTES = 32;

    /** A file of the supervisor's. */
    public Path file(String name) {
        return folder().resolve(name);
    }

    public Path tokenFile() {
        return file("token");
    }

    public Path log() {
        return file("supervisor.log");
    }

    /** Made when it is not there. */
    public Place create() {
        try {
            Files.createDirectories(folder());
            ownerOnly(folder(), "rwx------");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + folder(), e);
        }
    }

    /** Proves who may tell the supervisor what to do; made when there is none. */
    public String token() {
        try {
            if (!Files.exists(tokenFile())) {
                byte[] random = new byte[TOKEN_BYTES];
                new SecureRandom().nextBytes(random);
                write("token", Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            }
            return Files.readString(tokenFile()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + tokenFile(), e);
        }
    }

    /** Writes a file whole or not at all. */
    public Path write(String name, String text) {
        Path file = file(name);
        Path draft = file(name + ".new");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft);
            ownerOnly(draft, "rw-------");
            Files.writeString(draft, text);
            return Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private Path folder() {
        return home.resolve("supervisor");
    }

    private static void ownerOnly(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
