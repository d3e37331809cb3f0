package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Answer;
import io.zato.it.platform.Crowd;
import io.zato.it.platform.Partner;
import io.zato.it.platform.Platform;
import io.zato.it.platform.RawHttp;
import io.zato.it.platform.Scratch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A partner that hangs holds up those who call it, and nobody else. */
class BulkheadIT {
    private static final String HUNG = "/it/hung";
    private static final String OTHER = "/it/other";
    private static final List<String> OPERATORS =
            List.of("/zato/ping", "/health/live", "/health/ready", "/zato/api/servers", "/admin/sign-in.xhtml");

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @AutoClose
    final Partner partner = new Partner();

    @AutoClose
    final Crowd crowd = new Crowd();

    /** The first page the console shows takes longer than those after it. */
    @BeforeAll
    static void openTheConsole() {
        platform.anonymous().get("/admin/sign-in.xhtml").is(200);
    }

    @BeforeEach
    void aServiceThatAsksThePartner() {
        scratch.object(
                "outgoing_rest", Map.of("name", "it.crm", "host", partner.host(), "pool_size", 500, "timeout", "60s"));
        scratch.service("it.hung", "call.rest('it.crm').get('/')");
        scratch.channel(OTHER, "demo.echo");
        partner.holds();
    }

    @Test
    void whoComesWhenAllPlacesAreTakenIsToldToComeBack() {
        hungChannel(3);
        var inside = hang(3);
        var refused = hung().isProblem(503).says("3 calls").answer();
        assertEquals("1", refused.header("Retry-After"));
        partner.letGo();
        inside.forEach(call -> call.join().is(200));
        hung().is(200);
    }

    @Test
    void theRefusalComesBeforeTheBodyIsAskedFor() {
        hungChannel(1);
        hang(1);
        new RawHttp(platform.environment().url())
                .send("POST " + HUNG, "Connection: close\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n")
                .isProblem(503);
    }

    @Test
    void placesThatFailedCallsHeldAreFreeAgain() {
        partner.letGo();
        scratch.service("it.fails", "throw new IllegalStateException('on purpose')");
        scratch.channel("/it/fails", "it.fails", "max_concurrency", 1);
        for (int i = 0; i < 20; i++) {
            platform.anonymous().get("/it/fails").isProblem(500);
        }
    }

    @Test
    void otherChannelsAndOperatorsDoNotNotice() {
        hungChannel(0);
        crowd.call(60, BulkheadIT::hung);
        Awaitility.await().until(() -> !partner.requests().isEmpty());
        platform.anonymous().get(OTHER).is(200);
        assertOperatorsAreServed();
    }

    @Test
    void operatorsAreServedEvenWhenEveryWorkerHangs() {
        hungChannel(500);
        crowd.call(200, BulkheadIT::hung);
        int workers = 16 * Runtime.getRuntime().availableProcessors();
        Awaitility.await().until(() -> partner.requests().size() >= Math.min(workers, 200));
        assertOperatorsAreServed();
    }

    @Test
    void invocationsThatHangLeaveAdministratorsTheirApi() {
        var calls = crowd.call(20, BulkheadIT::invoked);
        Awaitility.await().until(() -> partner.requests().size() == 8 && answered(calls) == 12);
        assertOperatorsAreServed();
        assertEquals("1", invoked().isProblem(503).says("8 calls").answer().header("Retry-After"));
        partner.letGo();
        assertEquals(
                8, calls.stream().filter(call -> call.join().status() == 200).count());
        invoked().is(200);
    }

    private static Answer invoked() {
        return platform.api().post("/zato/api/services/it.hung/invoke", Map.of());
    }

    @Test
    @Tag("long")
    void fiveHundredCallersOfAHungPartnerCostOthersNothing() {
        hungChannel(0);
        p99();
        List<Long> quiet = new ArrayList<>();
        List<Long> hung = new ArrayList<>();
        for (int round = 0; round < 15; round++) {
            quiet.add(p99());
            int before = partner.requests().size();
            var callers = crowd.call(500, BulkheadIT::hung);
            Awaitility.await()
                    .until(() -> answered(callers) + partner.requests().size() - before == 500);
            hung.add(p99());
            assertOperatorsAreServed();
            assertEquals("1", hung().isProblem(503).answer().header("Retry-After"));
            partner.letGo();
            callers.forEach(CompletableFuture::join);
            partner.holds();
        }
        assertTrue(median(hung) <= 1.5 * median(quiet), "p99 in ns, quiet " + quiet + ", hung " + hung);
    }

    private static long answered(List<CompletableFuture<Answer>> callers) {
        return callers.stream().filter(CompletableFuture::isDone).count();
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** Of calls of the other channel one after the other, in nanoseconds. */
    private static long p99() {
        long[] times =
                LongStream.generate(() -> time(OTHER)).limit(500).sorted().toArray();
        return times[times.length * 99 / 100];
    }

    private static long time(String path) {
        long started = System.nanoTime();
        platform.api().get(path).is(200);
        return System.nanoTime() - started;
    }

    private static void assertOperatorsAreServed() {
        for (String path : OPERATORS) {
            long nanos = time(path);
            assertTrue(nanos < Duration.ofSeconds(1).toNanos(), path + " took " + nanos + " ns");
        }
    }

    private void hungChannel(int places) {
        scratch.channel(HUNG, "it.hung", "max_concurrency", places, "timeout", "60s");
    }

    /** So many callers, all of them waiting for the partner. */
    private List<CompletableFuture<Answer>> hang(int callers) {
        var calls = crowd.call(callers, BulkheadIT::hung);
        Awaitility.await().until(() -> partner.requests().size() == callers);
        return calls;
    }

    private static Answer hung() {
        return platform.anonymous().get(HUNG);
    }
}
