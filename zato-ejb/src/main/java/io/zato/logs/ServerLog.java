package io.zato.logs;

import io.zato.api.problem.Problem;
import io.zato.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** The log file of this server, for administrators who are somewhere else. */
@ApplicationScoped
public class ServerLog {

    private static final long SEARCHED = 64L * 1024 * 1024;
    private static final int FOLLOWERS = 4;

    private final Semaphore followers = new Semaphore(FOLLOWERS);

    /** Where entries go as they are written. */
    public interface Sink {

        /** IOException when nobody reads any more. */
        void take(LogEntry entry) throws IOException;

        /** Nothing has been written for a while; IOException when nobody reads any more. */
        void idle() throws IOException;
    }

    /** The last ones, at most so many, of the last 64 MB of the file; {@code Problem} 404 when there is none. */
    public List<LogEntry> last(LogQuery query, int limit) throws IOException {
        try (Entries entries = open(SEARCHED)) {
            return List.copyOf(last(entries, query, limit));
        }
    }

    private static Deque<LogEntry> last(Entries entries, LogQuery query, int limit) throws IOException {
        Deque<LogEntry> last = new ArrayDeque<>();
        for (Optional<LogEntry> entry = entries.next(); entry.isPresent(); entry = entries.next()) {
            keep(last, entry.get(), query, limit);
        }
        entries.last().ifPresent(end -> keep(last, end, query, limit));
        return last;
    }

    private static void keep(Deque<LogEntry> last, LogEntry entry, LogQuery query, int limit) {
        if (limit > 0 && query.wants(entry)) {
            if (last.size() == limit) {
                last.removeFirst();
            }
            last.add(entry);
        }
    }

    /**
     * Entries as they are written, after the last ones, until nobody reads any more, the server stops or an hour is over;
     * {@code Problem} 503 when four follow it already.
     */
    public void follow(LogQuery query, int limit, Sink sink) throws IOException {
        if (!followers.tryAcquire()) {
            throw Problem.unavailable("The log is followed by " + FOLLOWERS + " already, which is as many as can", 10);
        }
        try (Entries entries = open(SEARCHED)) {
            for (LogEntry entry : last(entries, query, limit)) {
                sink.take(entry);
            }
            new Follower(entries, query, sink).run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            followers.release();
        }
    }

    private static Entries open(long bytes) throws IOException {
        Path file = Settings.logFile();
        if (!Files.isReadable(file)) {
            throw Problem.notFound("There is no log at " + file
                    + ": set ZATO_LOG_FILE to where this server writes it, if it writes one at all");
        }
        // Only ./zato start sets it, and then the log is in the platform's own format.
        boolean own = System.getProperty("zato.log.text.level") != null;
        LogFormat format = own ? LogFormat.OWN : LogFormat.FOREIGN;
        return new Entries(new Lines(file, bytes), format);
    }
}
