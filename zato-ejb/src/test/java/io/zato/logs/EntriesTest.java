package io.zato.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a log says, whichever way it is written. */
class EntriesTest {

    private static final long ALL = 1024 * 1024;

    @TempDir
    Path folder;

    private Path log;

    @BeforeEach
    void empty() throws IOException {
        log = Files.createFile(folder.resolve("server.log"));
    }

    @Test
    void aStackTraceBelongsToItsEntry() throws IOException {
        write("2026-11-22 15:00:00,001 INFO  [io.zato.startup] (ServerService Thread Pool -- 76)  Zato is ready\n"
                + "2026-11-22 15:00:00,002 WARN  [io.zato.service.crm] (default task-1) abc-1 It failed: why\n"
                + "\tat a.B.c(B.java:1)\n");
        List<LogEntry> entries = all(LogFormat.OWN, ALL);
        assertEquals(2, entries.size());
        assertEquals("", entries.get(0).cid());
        assertEquals("Zato is ready", entries.get(0).message());
        LogEntry failure = entries.get(1);
        assertEquals(
                new LogEntry(
                        "2026-11-22 15:00:00,002",
                        "WARN",
                        "io.zato.service.crm",
                        "default task-1",
                        "abc-1",
                        "It failed: why\n\tat a.B.c(B.java:1)"),
                failure);
    }

    @Test
    void aServerWithItsOwnPatternIsUnderstoodToo() throws IOException {
        String cid = "0123456789abcdef0123456789abcdef";
        write(
                "15:00:00,001 INFO  [org.x] (MSC service thread 1-2) WFLYSRV0025: started\n15:00:00,002 ERROR [org.x] (t) "
                        + cid + " with an id\n");
        List<LogEntry> entries = all(LogFormat.FOREIGN, ALL);
        assertEquals("WFLYSRV0025: started", entries.get(0).message());
        assertEquals("", entries.get(0).cid());
        assertEquals(cid, entries.get(1).cid());
    }

    @Test
    void jsonIsUnderstood() throws IOException {
        write(
                """
                {"timestamp":"2026-11-22T15:00:00.001Z","loggerName":"io.zato.service.crm","level":"WARN",\
                "message":"two\\nlines","threadName":"t","mdc":{"cid":"abc"},"stackTrace":": java.lang.X\\n\\tat a.B\\n"}
                """);
        LogEntry entry = all(LogFormat.OWN, ALL).get(0);
        assertEquals("abc", entry.cid());
        assertEquals("two\nlines\n: java.lang.X\n\tat a.B", entry.message());
    }

    @Test
    void onlyTheEndOfALongLogIsRead() throws IOException {
        for (int i = 0; i < 1000; i++) {
            write("2026-11-22 15:00:00,001 INFO  [a] (t)  line " + i + "\n");
        }
        List<LogEntry> entries = all(LogFormat.OWN, 500);
        assertTrue(entries.size() < 12, entries::toString);
        assertEquals("line 999", entries.get(entries.size() - 1).message());
    }

    @Test
    void halfALineWaitsForItsRestAndARotatedFileIsFollowed() throws IOException {
        write("2026-11-22 15:00:00,001 INFO  [a] (t)  first\n2026-11-22 15:00:00,001 INFO  [a] (t)  sec");
        try (Entries entries = new Entries(new Lines(log, ALL), LogFormat.OWN)) {
            assertEquals(Optional.empty(), entries.next());
            assertEquals("first", entries.last().orElseThrow().message());
            write("ond\n");
            assertEquals(Optional.empty(), entries.next());
            Files.move(log, folder.resolve("server.log.1"));
            Files.writeString(log, "2026-11-22 15:00:00,001 INFO  [a] (t)  third\n");
            assertEquals("second", entries.last().orElseThrow().message());
            assertEquals(Optional.empty(), entries.next());
            assertEquals("third", entries.last().orElseThrow().message());
        }
    }

    @Test
    void aQueryWantsWhatItNames() {
        LogEntry entry = new LogEntry("", "WARN", "io.zato.service.crm", "t", "abc", "about call def");
        assertTrue(LogQuery.of(null, null, null).wants(entry));
        assertTrue(LogQuery.of("abc", "crm", "info").wants(entry));
        assertTrue(LogQuery.of("def", "", "WARNING").wants(entry));
        assertFalse(LogQuery.of("xyz", "", "").wants(entry));
        assertFalse(LogQuery.of("", "cr", "").wants(entry));
        assertFalse(LogQuery.of("", "", "ERROR").wants(entry));
    }

    private void write(String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.APPEND);
    }

    private List<LogEntry> all(LogFormat format, long bytes) throws IOException {
        List<LogEntry> all = new ArrayList<>();
        try (Entries entries = new Entries(new Lines(log, bytes), format)) {
            for (var entry = entries.next(); entry.isPresent(); entry = entries.next()) {
                all.add(entry.get());
            }
            entries.last().ifPresent(all::add);
        }
        return all;
    }
}
