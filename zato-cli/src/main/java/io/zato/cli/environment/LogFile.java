package io.zato.cli.environment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The lines of a log that goes on being written, also when it is rotated: the new file under the name is read then. */
final class LogFile implements AutoCloseable {
    private static final long POLL_MILLIS = 200;

    private final Path path;
    private BufferedReader reader;
    private Object identity;

    LogFile(Path path) throws IOException {
        this.path = path;
        open();
    }

    /** Nothing at the end of what is written so far. */
    Optional<String> read() throws IOException {
        return Optional.ofNullable(reader.readLine());
    }

    /** The next line, or nothing after a short wait. */
    Optional<String> next() throws IOException, InterruptedException {
        Optional<String> line = read();
        if (line.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            reopenIfRotated();
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private void reopenIfRotated() throws IOException {
        if (Files.exists(path) && !identityOf(path).equals(identity)) {
            reader.close();
            open();
        }
    }

    private void open() throws IOException {
        identity = identityOf(path);
        reader = new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8));
    }

    private static Object identityOf(Path path) throws IOException {
        Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        return key != null ? key : path;
    }
}
