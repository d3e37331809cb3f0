package io.zato.cli.balancer;

import io.zato.cli.control.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** Where HAProxy's sockets are: in the environment, unless its path is longer than the system lets a socket's be. */
final class SocketFolder {

    /** The system allows 108 bytes, of which HAProxy takes some for a name of its own while it opens the socket. */
    private static final int LONGEST = 80;

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

    private SocketFolder() {}

    static Path of(Place place) {
        Path usual = place.file("haproxy-master.sock");
        if (usual.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return usual.getParent();
        }
        UUID name = UUID.nameUUIDFromBytes(usual.toString().getBytes(StandardCharsets.UTF_8));
        return owned(Path.of(System.getProperty("java.io.tmpdir"), "zato-" + name));
    }

    private static Path owned(Path folder) {
        try {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER));
            return folder;
        } catch (FileAlreadyExistsException e) {
            return requireOurs(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + folder, e);
        }
    }

    private static Path requireOurs(Path folder) {
        try {
            String me = System.getProperty("user.name");
            if (Files.isDirectory(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(folder).getName().equals(me)
                    && Files.getPosixFilePermissions(folder).equals(OWNER)) {
                return folder;
            }
            throw new IllegalStateException(
                    folder + " belongs to somebody else: delete it, or choose a shorter ZATO_HOME");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at " + folder, e);
        }
    }
}
