package io.zato.cli.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void outsideATerminalALineNowAndThen() {
        StringWriter written = new StringWriter();
        Progress progress = new Progress(new PrintWriter(written), false);
        progress.show("the server");
        progress.show("the server");
        progress.end();
        assertEquals("    0 s  waiting for the server" + System.lineSeparator(), written.toString());
    }
}
