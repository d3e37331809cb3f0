package io.zato.cli.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zato.cli.output.Format;
import io.zato.cli.output.Json;
import io.zato.cli.output.Screen;
import io.zato.cli.run.Failure;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class LogViewTest {

    private static final String ENTRY =
            "2026-11-22 11:00:00,123 INFO  [io.zato.service.order] (default task-1) cid-2 made";
    private static final String TRACE = "\tat io.zato.Somewhere.line(Somewhere.java:7)";

    private final StringWriter out = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void theTerminalObeysNothingACallerHasHadLogged() throws Exception {
        Path log = log(ENTRY + " \u001b]0;owned\u0007\u001b[2J\u202e", TRACE);
        view().show(screen(Format.table), log);
        assertEquals(ENTRY + " \\u001b]0;owned\\u0007\\u001b[2J\\u202e\n" + TRACE + "\n", out.toString());
    }

    @Test
    void programsGetEntriesWithTheFieldsOfTheAdminApi() throws Exception {
        view("-n", "2").show(screen(Format.json), log("before", ENTRY, TRACE));
        var page = Json.read(out.toString());
        assertEquals(1, page.path("total").asInt());
        assertEquals(
                "{\"time\":\"2026-11-22 11:00:00,123\",\"level\":\"INFO\",\"logger\":\"io.zato.service.order\","
                        + "\"thread\":\"default task-1\",\"cid\":\"cid-2\",\"message\":\"made\\n"
                        + TRACE.replace("\t", "\\t") + "\"}",
                page.path("items").path(0).toString());
    }

    @Test
    void whatIsFollowedIsShownAsItIsWrittenAndIsHarmlessToo() throws Exception {
        Path log = log(ENTRY);
        Thread follower = new Thread(() -> follow(log));
        follower.start();
        try {
            awaitShown(ENTRY);
            Files.writeString(log, ENTRY.replace("made", "of\u001b[2Jlater") + "\n", StandardOpenOption.APPEND);
            awaitShown("of\\u001b[2Jlater");
        } finally {
            follower.interrupt();
            follower.join();
        }
    }

    @Test
    void whatIsFollowedIsNoDocument() throws Exception {
        Path log = log(ENTRY);
        Failure refused = assertThrows(Failure.class, () -> view("-f").show(screen(Format.yaml), log));
        assertEquals(Failure.USAGE, refused.exitCode());
    }

    private void follow(Path log) {
        try {
            view("-f", "--service", "order").show(screen(Format.table), log);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void awaitShown(String text) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> out.toString()
                .contains(text));
    }

    private Path log(String... lines) throws Exception {
        return Files.write(folder.resolve("server.log"), List.of(lines));
    }

    private Screen screen(Format format) {
        return new Screen(new PrintWriter(out), new PrintWriter(out), format);
    }

    private static LogView view(String... options) {
        LogView view = new LogView();
        new CommandLine(CommandSpec.create().addMixin("view", CommandSpec.forAnnotatedObject(view))).parseArgs(options);
        return view;
    }
}
