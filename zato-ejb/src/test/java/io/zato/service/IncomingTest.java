package io.zato.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zato.api.problem.Problem;
import io.zato.service.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the files in the services folder, look by look. */
class IncomingTest {

    private static final int LOOKS = 8;

    @TempDir
    Path folder;

    private final List<String> deployed = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Logger log = Logger.getLogger(Postponed.class.getName());
    private RuntimeException refusal;
    private Incoming incoming;

    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord line) {
            told.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void start() {
        incoming = new Incoming(folder, this::deploy, Duration.ZERO);
        log.addHandler(ear);
    }

    @AfterEach
    void stop() {
        log.removeHandler(ear);
    }

    private ServiceView deploy(Source source) {
        if (refusal != null && source.text().startsWith("bad")) {
            throw refusal;
        }
        deployed.add(source.text());
        return new ServiceView("it", "groovy", 1, true, "", "", "", "", "running", "", List.of());
    }

    private void look() throws IOException {
        for (int i = 0; i < LOOKS; i++) {
            incoming.look();
        }
    }

    @Test
    void aFileIsDeployedOnce() throws IOException {
        Files.writeString(folder.resolve("it.groovy"), "good");
        incoming.look();
        assertEquals(List.of(), deployed, "it may still be written");
        look();
        assertEquals(List.of("good"), deployed);
        assertTrue(Files.readString(folder.resolve("it.groovy.ok")).contains("it version 1"));
    }

    @Test
    void aFileThatSomebodyHasOpenForWritingWaits() throws IOException {
        assumeTrue(Writers.areSeen());
        Path file = folder.resolve("it.groovy");
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write("half");
            writer.flush();
            look();
            assertEquals(List.of(), deployed);
            writer.write(" and half");
        }
        try (var reader = Files.newBufferedReader(file)) {
            look();
        }
        assertEquals(List.of("half and half"), deployed);
    }

    @Test
    void aFileThatIsNoTextIsRefusedUntilItIs() throws IOException {
        Path file = folder.resolve("it.groovy");
        Files.write(file, new byte[] {'x', (byte) 0xFF, 'y'});
        look();
        assertTrue(Files.readString(folder.resolve("it.groovy.failed")).contains("UTF-8"));
        Files.writeString(file, "good");
        look();
        assertEquals(List.of("good"), deployed);
        assertFalse(Files.exists(folder.resolve("it.groovy.failed")));
    }

    @Test
    void aFileThatMayNotBeReadIsRefusedUntilItMay() throws IOException {
        Path file = Files.writeString(folder.resolve("it.groovy"), "good");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "nothing keeps root out");
        look();
        assertTrue(Files.readString(folder.resolve("it.groovy.failed")).contains("may not read"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        look();
        assertEquals(List.of("good"), deployed);
    }

    @Test
    void aFileIsRefusedForWhatIsWrongWithIt() throws IOException {
        refusal = new Problem(422, "it does not compile");
        Files.writeString(folder.resolve("it.groovy"), "bad");
        look();
        assertTrue(Files.readString(folder.resolve("it.groovy.failed")).contains("it does not compile"));
        assertEquals(List.of(), told);
    }

    @Test
    void anotherReasonHoldsUpNoOtherFileIsToldOnceAndForgottenWhenItIsGone() throws IOException {
        Path bad = Files.writeString(folder.resolve("a.groovy"), "bad");
        Files.writeString(folder.resolve("b.groovy"), "good");
        for (RuntimeException reason :
                List.of(new IllegalStateException("no database"), new Problem(503, "no database"))) {
            refusal = reason;
            look();
        }
        assertEquals(List.of("good"), deployed);
        assertFalse(Files.exists(folder.resolve("a.groovy.failed")));
        assertEquals(1, told.size(), told::toString);
        Files.writeString(bad, "bad still");
        look();
        assertEquals(2, told.size(), told::toString);
        refusal = null;
        look();
        assertEquals(List.of("good", "bad still"), deployed);
    }
}
