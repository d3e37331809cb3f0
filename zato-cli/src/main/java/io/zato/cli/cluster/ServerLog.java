package io.zato.cli.cluster;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a server's log says of its start. */
final class ServerLog {
    /** WildFly has started, but not everything in it. */
    private static final String WITH_ERRORS = "WFLYSRV0026";

    private ServerLog() {}

    /** Bytes; 0 before there is one. */
    static long size(Path log) {
        try {
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at " + log, e);
        }
    }

    static boolean bootFailed(Path log, long from) {
        if (!Files.exists(log)) {
            return false;
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            // Shorter than before: it was rotated meanwhile.
            file.seek(from > file.length() ? 0 : from);
            byte[] written = new byte[Math.toIntExact(Math.min(1 << 24, file.length() - file.getFilePointer()))];
            file.readFully(written);
            return new String(written, StandardCharsets.ISO_8859_1).contains(WITH_ERRORS);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + log, e);
        }
    }
}
