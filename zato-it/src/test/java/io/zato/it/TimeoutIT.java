package io.zato.it;

import static io.zato.it.platform.Scratch.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.platform.Answer;
import io.zato.it.platform.Crowd;
import io.zato.it.platform.Partner;
import io.zato.it.platform.Platform;
import io.zato.it.platform.RawHttp;
import io.zato.it.platform.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A channel answers in time, whatever its service does, and nothing of a late call is left behind. */
class TimeoutIT {
    private static final String PATH = "/it/late";
    private static final String WAITS = "new java.util.concurrent.CountDownLatch(1).await()";

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @AutoClose
    final Partner partner = new Partner();

    @AutoClose
    final Crowd crowd = new Crowd();

    @TempDir
    Path folder;

    @Test
    void aServiceThatNeverEndsIsAnsweredForAndListedUntilItDoes() throws IOException {
        Path enough = folder.resolve("enough");
        channel("while (!new File('" + enough + "').exists()) { Thread.onSpinWait() }", "timeout", "500ms");
        Instant asked = Instant.now();
        var refusal = platform.anonymous().get(PATH).isProblem(504).says("500 ms");
        assertTrue(Duration.between(asked, Instant.now()).toMillis() < 5_000, "late: " + asked);
        JsonNode stuck = stuck().path(0);
        assertEquals("it.late", stuck.path("service").asText());
        assertEquals("it.late", stuck.path("channel").asText());
        assertEquals(refusal.cid(), stuck.path("cid").asText());
        assertFalse(Instant.parse(stuck.path("since").asText()).isBefore(asked));
        assertTrue(stuck.path("stack").toString().contains("it_late.run"), stuck::toString);
        Files.createFile(enough);
        Awaitility.await().until(() -> stuck().isEmpty());
    }

    @Test
    void aServiceWithAShorterTimeOfItsOwnIsAnsweredForInThat() throws IOException {
        Path enough = folder.resolve("enough");
        channel("while (!new File('" + enough + "').exists()) { Thread.onSpinWait() }", "timeout", "60s");
        platform.api()
                .patch("/zato/api/services/it.late", Map.of("timeout", "300ms"))
                .is(200);
        Instant asked = Instant.now();
        platform.anonymous().get(PATH).isProblem(504).says("300 ms");
        assertTrue(Duration.between(asked, Instant.now()).toSeconds() < 30, "late: " + asked);
        assertEquals(1, stuck().size());
        Files.createFile(enough);
        Awaitility.await().until(() -> stuck().isEmpty());
    }

    @Test
    void aServiceThatWaitsIsInterruptedAndItsThreadIsAsGoodAsNew() {
        channel(WAITS, "timeout", "200ms");
        scratch.service("it.flag", "[interrupted: Thread.interrupted()]");
        scratch.channel("/it/flag", "it.flag");
        for (int i = 0; i < 10; i++) {
            platform.anonymous().get(PATH).isProblem(504);
        }
        Awaitility.await().until(() -> stuck().isEmpty());
        for (int i = 0; i < 100; i++) {
            assertEquals(
                    "{\"interrupted\":false}",
                    platform.anonymous().get("/it/flag").is(200).body());
        }
    }

    @Test
    void aBodyThatNeverComesIsNotWaitedForAndTheConnectionIsClosed() {
        scratch.channel(PATH, "demo.echo", "timeout", "300ms");
        new RawHttp(platform.environment().url())
                .send("POST " + PATH, "Content-Type: application/json\r\nContent-Length: 9\r\n\r\n{")
                .isProblem(504);
    }

    @Test
    void anAnswerThatHasBegunIsNotCutShort() {
        channel(
                """
                def slow = new InputStream() {
                    int left = 20
                    int read() {
                        new java.util.concurrent.CountDownLatch(1).await(100, java.util.concurrent.TimeUnit.MILLISECONDS)
                        left-- > 0 ? 'x' as char : -1
                    }
                }
                io.zato.api.service.Message.of(slow, 'text/plain', -1)
                """,
                "timeout",
                "1s");
        assertEquals("x".repeat(20), platform.anonymous().get(PATH).is(200).body());
    }

    @Test
    void aTimeoutIsLongerThanZero() {
        scratch.channel(PATH, "demo.echo");
        platform.api()
                .patch(path("channel_rest", "it.late"), Map.of("timeout", "0s", "max_concurrency", -1))
                .isProblem(400)
                .blames("timeout", "longer than zero");
    }

    @Test
    void afterManyTimeoutsEveryConnectionAndEveryPlaceIsFree() {
        assertNothingIsLeftOf(200);
    }

    @Test
    @Tag("long")
    void afterAThousandTimeoutsToo() {
        assertNothingIsLeftOf(1000);
    }

    private void assertNothingIsLeftOf(int timeouts) {
        int size = 12;
        scratch.object(
                "outgoing_rest",
                Map.of("name", "it.crm", "host", partner.host(), "pool_size", size, "timeout", "200ms"));
        channel("call.rest('it.crm').get('/')", "timeout", "100ms", "max_concurrency", size);
        partner.holds();
        timeOut(timeouts, size);
        Awaitility.await().until(() -> stuck().isEmpty());
        partner.letGo();
        assertAllAreFree(size);
    }

    private void timeOut(int times, int callers) {
        AtomicInteger left = new AtomicInteger(times);
        var calls = crowd.call(callers, () -> {
            Answer answer = platform.anonymous().get(PATH);
            while (left.get() > 0) {
                answer = platform.anonymous().get(PATH);
                left.addAndGet(answer.status() == 504 ? -1 : 0);
            }
            return answer;
        });
        calls.forEach(call -> assertTrue(call.join().status() >= 503, call.join()::toString));
    }

    private void assertAllAreFree(int size) {
        platform.api()
                .patch(path("channel_rest", "it.late"), Map.of("timeout", "30s"))
                .is(200);
        int before = partner.requests().size();
        partner.holds();
        var calls = crowd.call(size, () -> platform.anonymous().get(PATH));
        // They are held no longer than it takes all of them to arrive: the connection's own timeout runs.
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> partner.requests().size() == before + size);
        partner.letGo();
        calls.forEach(call -> call.join().is(200));
    }

    private void channel(String groovy, Object... fields) {
        scratch.service("it.late", groovy);
        scratch.channel(PATH, "it.late", fields);
    }

    private static JsonNode stuck() {
        return platform.api().get("/zato/api/servers").is(200).json().at("/items/0/stuck");
    }
}
