package io.zato.logs;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The entries of a log; one is known to be whole when the next begins. */
final class Entries implements Closeable {

    private final Lines lines;
    private final LogFormat format;
    private LogEntry begun;

    Entries(Lines lines, LogFormat format) {
        this.lines = lines;
        this.format = format;
    }

    /** The next whole entry; empty at the end of what is written so far. */
    Optional<LogEntry> next() throws IOException {
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            Optional<LogEntry> head = format.parse(line.get());
            if (head.isEmpty()) {
                begun = begun == null ? null : begun.and(line.get());
            } else {
                LogEntry whole = begun;
                begun = head.get();
                if (whole != null) {
                    return Optional.of(whole);
                }
            }
        }
        return Optional.empty();
    }

    /** The last entry, which nothing follows for the time being. */
    Optional<LogEntry> last() throws IOException {
        LogEntry whole = begun;
        begun = null;
        lines.turn();
        return Optional.ofNullable(whole);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
