package io.zato.it;

import static io.zato.it.platform.Scratch.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Answer;
import io.zato.it.platform.Partner;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Changes take effect while clients call, and no call notices. */
class RegistryIT {
    private static final int CHANGES = 20;
    private static final int CLIENTS = 4;

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @AutoClose("shutdownNow")
    final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

    @AutoClose
    final Partner partner = new Partner();

    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicInteger calls = new AtomicInteger();

    @BeforeEach
    void aChannelWithAllThatCanChange() {
        scratch.basicAuth("it.us", "zato", "first");
        scratch.object("outgoing_rest", Map.of("name", "it.crm", "host", partner.host(), "security", "it.us"));
        scratch.service("it.swap", version(0));
        scratch.channel("/it/swap", "it.swap");
    }

    @Test
    void noCallFailsWhileEverythingIsChanged() {
        List<CompletableFuture<List<String>>> running = IntStream.range(0, CLIENTS)
                .mapToObj(client -> CompletableFuture.supplyAsync(this::callUntilDone, clients))
                .toList();
        for (int i = 1; i <= CHANGES; i++) {
            int before = calls.get();
            change(i);
            Awaitility.await().until(() -> calls.get() > before + CLIENTS);
            assertEquals(i, call().is(200).json().path("version").asInt(), "the version that serves");
        }
        done.set(true);
        running.forEach(client -> assertEquals(List.of(), client.join()));
        assertTrue(calls.get() > CHANGES * CLIENTS, calls + " calls");
        String failing = platform.api().get("/zato/api/servers").is(200).body();
        assertFalse(failing.contains("it."), () -> "A change did not start: " + failing);
    }

    private void change(int version) {
        scratch.service("it.swap", version(version));
        platform.api()
                .patch(path("security", "it.us"), Map.of("password", "p" + version))
                .is(200);
        platform.api()
                .patch(path("outgoing_rest", "it.crm"), Map.of("pool_size", 5 + version))
                .is(200);
        platform.api()
                .patch(path("channel_rest", "it.swap"), Map.of("max_body_size", 1000 + version))
                .is(200);
    }

    private List<String> callUntilDone() {
        var failures = new ArrayList<String>();
        while (!done.get()) {
            Answer answer = call();
            if (answer.status() != 200) {
                failures.add(answer.toString());
            }
            calls.incrementAndGet();
        }
        return failures;
    }

    private static Answer call() {
        return platform.anonymous().get("/it/swap");
    }

    private static String version(int number) {
        return "call.rest('it.crm').get('/').json(); [version: %d]".formatted(number);
    }
}
