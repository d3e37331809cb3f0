package io.zato.it;

import static io.zato.it.platform.Scratch.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zato.it.platform.Environment;
import io.zato.it.platform.Partner;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scrape;
import io.zato.it.platform.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the platform counts, as whoever watches it reads it. */
class MetricsIT {
    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @AutoClose
    final Partner partner = new Partner();

    @BeforeEach
    void aChannelAServiceAndAConnection() {
        scratch.object("outgoing_rest", Map.of("name", "it.metered", "host", partner.host(), "url_path", "/"));
        scratch.service("it.metered.service", "call.rest('it.metered').get('/x')");
        scratch.channel("/it/metered/{id}", "it.metered.service");
        scratch.basicAuth("it.metered.guard", "zato", "secret");
        scratch.channel("/it/guarded", "it.metered.service", "security", "it.metered.guard");
        partner.answers(200, "{}");
    }

    @Test
    void callsAreCountedPerChannelServiceConnectionAndPool() {
        for (int i = 0; i < 3; i++) {
            platform.anonymous().get("/it/metered/" + i).is(200);
        }
        partner.answers(500, "{}");
        platform.anonymous().get("/it/metered/7").is(500);
        platform.anonymous().get("/it/guarded").isProblem(401);
        Scrape scrape = scrape();
        for (String[] object : new String[][] {
            {"channel", "channel_rest", "it.metered.id"},
            {"service", "service", "it.metered.service"},
            {"connection", "outgoing_rest", "it.metered"}
        }) {
            assertCalls(scrape, "zato_" + object[0], "kind", object[1], "name", object[2]);
        }
        String[] channel = {"kind", "channel_rest", "name", "it.metered.id"};
        assertEquals(1, scrape.value("zato_channel_errors_total", channel));
        assertEquals(0, scrape.value("zato_channel_in_progress", channel));
        assertEquals(1, scrape.value("zato_channel_refused_total", "kind", "channel_rest", "name", "it.guarded"));
        String[] pool = {"kind", "outgoing_rest", "name", "it.metered"};
        assertEquals(1, scrape.value("zato_connection_errors_total", pool));
        assertEquals(4, scrape.value("zato_pool_borrowed_total", pool));
        assertEquals(0, scrape.value("zato_pool_in_use", pool));
        assertTrue(scrape.value("zato_pool_size", pool) > 0);
    }

    private static void assertCalls(Scrape scrape, String what, String... labels) {
        String duration = what + "_duration_seconds";
        String[] withLimit = {labels[0], labels[1], labels[2], labels[3], "le", "+Inf"};
        assertEquals(4, scrape.value(duration + "_count", labels));
        assertEquals(4, scrape.value(duration + "_bucket", withLimit));
        double sum = scrape.value(duration + "_sum", labels);
        double longest = scrape.value(what + "_max_seconds", labels);
        assertTrue(sum > 0 && longest > 0 && longest <= sum, sum + " " + longest);
    }

    @Test
    void whatWasDeletedIsNotCountedAnyMoreAndPathsAreNoLabels() {
        platform.anonymous().get("/it/metered/a-value-of-a-caller").is(200);
        Scrape before = scrape();
        assertFalse(before.about("it.metered.id").isEmpty());
        platform.api().delete(path("channel_rest", "it.metered.id")).is(204);
        assertEquals(Set.of(), scrape().about("it.metered.id"));
        assertFalse(platform.api().get("/metrics").body().contains("a-value-of-a-caller"));
    }

    @Test
    void countsSurviveANewVersion() {
        platform.anonymous().get("/it/metered/1").is(200);
        scratch.service("it.metered.service", "[version: 2]");
        platform.anonymous().get("/it/metered/1").is(200);
        assertEquals(
                2,
                scrape().value("zato_service_duration_seconds_count", "kind", "service", "name", "it.metered.service"));
    }

    @Test
    void theServerAndItsJvmAreThereToo() {
        Scrape scrape = scrape();
        assertEquals(1, scrape.value("zato_server_ready"));
        assertEquals(0, scrape.value("zato_server_stuck_calls"));
        assertTrue(scrape.value("memory_usedHeap_bytes", "mp_scope", "base") > 1e6);
    }

    @Test
    void aServiceCountsSomethingOfItsOwnThroughMicroProfileMetrics() {
        scratch.service(
                "it.metered.own",
                """
                import jakarta.inject.Inject
                import io.zato.api.service.*
                import org.eclipse.microprofile.metrics.MetricRegistry
                import org.eclipse.microprofile.metrics.annotation.RegistryType
                class Own implements Service<Object, Object> {
                    @Inject @RegistryType(type = MetricRegistry.Type.APPLICATION) MetricRegistry metrics
                    Object handle(Object input, Invocation call) {
                        metrics.counter('it_orders').inc()
                        [orders: metrics.counter('it_orders').count]
                    }
                }
                """);
        long before = orders();
        assertEquals(before + 1, orders());
        assertEquals(before + 1, scrape().value("it_orders_total", "mp_scope", "application"));
    }

    private static long orders() {
        return platform.api()
                .post("/zato/api/services/it.metered.own/invoke", Map.of())
                .is(200)
                .json()
                .path("orders")
                .asLong();
    }

    @Test
    void onlyAdministratorsReadThem() throws IOException {
        platform.anonymous().get("/metrics").isProblem(401);
        platform.api().post("/metrics", Map.of()).isProblem(405);
        String token = Files.readString(platform.environment().home().resolve("token"));
        platform.anonymous().bearing(token.strip()).get("/metrics").is(200);
    }

    /** Prometheus' own client library reads both formats, OpenMetrics strictly; skipped where it cannot be had. */
    @Test
    void prometheusUnderstandsThem() throws IOException {
        Path library = Environment.root().resolve("zato-it/target/prometheus");
        var had = platform.environment()
                .shell("python3 -c 'import prometheus_client' 2>/dev/null || PYTHONPATH=" + library
                        + " python3 -c 'import prometheus_client' || python3 -m pip install -q --target " + library
                        + " prometheus-client==0.22.1");
        assumeTrue(had.exitCode() == 0, () -> "SKIPPED, no Prometheus client for Python: " + had);
        parsed(library, "text/plain", "prometheus_client.parser");
        parsed(library, "application/openmetrics-text; version=1.0.0", "prometheus_client.openmetrics.parser");
    }

    private static void parsed(Path library, String accept, String parser) throws IOException {
        Path file = Files.createTempFile(Environment.root().resolve("zato-it/target"), "metrics", ".txt");
        Files.writeString(
                file, platform.api().get("/metrics", "Accept", accept).is(200).body());
        platform.environment()
                .shell("PYTHONPATH=" + library + " python3 -c 'import sys; from " + parser
                        + " import text_string_to_metric_families as read; "
                        + "print(len(list(read(open(sys.argv[1]).read()))), \"families\")' " + file)
                .exits(0)
                .says("families");
        Files.delete(file);
    }

    private static Scrape scrape() {
        var answer = platform.api().get("/metrics").is(200);
        assertTrue(answer.header("Content-Type").startsWith("text/plain; version=0.0.4"), answer::toString);
        return Scrape.of(answer.body());
    }
}
