package io.zato.logs;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;

/** The whole lines of a file that goes on being written and is rotated now and then. */
final class Lines implements Closeable {

    private static final int LONGEST = 64 * 1024;

    private final Path path;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private InputStream in;
    private Object identity;

    /** From somewhere within the last {@code bytes} of the file on, at the beginning of a line. */
    Lines(Path path, long bytes) throws IOException {
        this.path = path;
        open();
        long passed = Math.max(0, Files.size(path) - bytes);
        if (passed > 0) {
            in.skipNBytes(passed);
            next();
        }
    }

    /** The next line; empty at the end of what is written so far. */
    Optional<String> next() throws IOException {
        for (int value = in.read(); value >= 0; value = in.read()) {
            if (value == '\n') {
                String whole = line.toString(StandardCharsets.UTF_8);
                line.reset();
                return Optional.of(whole.endsWith("\r") ? whole.substring(0, whole.length() - 1) : whole);
            }
            if (line.size() < LONGEST) {
                line.write(value);
            }
        }
        return Optional.empty();
    }

    /** Goes on with the new file when the one that has been read was rotated. */
    void turn() throws IOException {
        if (Files.exists(path) && !identityOf(path).equals(identity)) {
            in.close();
            line.reset();
            open();
        }
    }

    private void open() throws IOException {
        identity = identityOf(path);
        in = new BufferedInputStream(Files.newInputStream(path), LONGEST);
    }

    private static Object identityOf(Path path) throws IOException {
        return Objects.requireNonNullElse(
                Files.readAttributes(path, BasicFileAttributes.class).fileKey(), path);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
