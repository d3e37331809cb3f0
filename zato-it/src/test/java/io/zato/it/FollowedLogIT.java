package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zato.it.platform.LogStream;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The server's log as it is written, for those who follow it, and the room they take. */
class FollowedLogIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @Test
    void whatIsWrittenFromNowOnIsFollowed() throws IOException {
        scratch.service("it.talks", "call.log.info('said ' + input.what); 'ok'");
        try (LogStream stream = following(() -> new LogStream(platform.environment(), "service=it.talks"))) {
            talk("first");
            Awaitility.await().atMost(SOON).until(() -> said(stream, "said first"));
            talk("second");
            Awaitility.await().atMost(SOON).until(() -> said(stream, "said second"));
            assertEquals(2, stream.entries().size());
        }
    }

    /** Readers that went away a moment ago may still have their places. */
    private static LogStream following(Supplier<LogStream> attempt) {
        AtomicReference<LogStream> open = new AtomicReference<>();
        Awaitility.await().atMost(SOON).until(() -> {
            LogStream stream = attempt.get();
            if (stream.status() != 200) {
                stream.close();
                return false;
            }
            open.set(stream);
            return true;
        });
        return open.get();
    }

    @Test
    void aFewCanFollowAndTheNextIsTold() throws IOException {
        Deque<LogStream> streams = new ArrayDeque<>();
        try {
            for (int i = 0; i < 4; i++) {
                streams.push(new LogStream(platform.environment(), ""));
                assertEquals(200, streams.peek().status());
            }
            platform.api().get("/zato/api/logs?follow=true").isProblem(503).says("followed by 4");
        } finally {
            for (LogStream stream : streams) {
                stream.close();
            }
        }
        Awaitility.await().atMost(SOON).until(() -> {
            try (LogStream stream = new LogStream(platform.environment(), "")) {
                return stream.status() == 200;
            }
        });
    }

    @Test
    void whoGoesAwayOverHttp2MakesRoomToo() throws IOException {
        scratch.service("it.talks", "call.log.info('said ' + input.what); 'ok'");
        for (int i = 0; i < 8; i++) {
            try (LogStream stream = following(() -> LogStream.overHttp2(platform.environment(), ""))) {
                assertEquals(HttpClient.Version.HTTP_2, stream.version());
                talk("number " + i);
                String said = "said number " + i;
                Awaitility.await().atMost(SOON).until(() -> said(stream, said));
            }
        }
    }

    private static void talk(String what) {
        platform.api()
                .post("/zato/api/services/it.talks/invoke", Map.of("what", what))
                .is(200);
    }

    private static boolean said(LogStream stream, String message) {
        return stream.entries().stream()
                .anyMatch(entry -> entry.path("message").asText().equals(message));
    }
}
