package io.zato.it.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Answer;
import io.zato.it.platform.Cluster;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is changed on one server of a domain is live on the other in a moment: services, objects and passwords. */
class NudgeIT {
    private static final String SOURCE = "/zato/api/services/nudge.version/source";
    private static final String CHANNEL = "/zato/api/objects/channel_rest";
    private static final String GUARD = "/zato/api/objects/security";
    private static final int LIMIT_MILLIS = 250;

    @RegisterExtension
    static final Cluster cluster = new Cluster();

    @BeforeAll
    static void define() {
        cluster.awaitReady();
        deploy(-1).is(201);
        cluster.server(1)
                .post(GUARD, Map.of("name", "nudge", "type", "basic_auth", "username", "nudge", "password", "none"))
                .is(201);
        cluster.server(1)
                .post(
                        CHANNEL,
                        Map.of("name", "nudge", "url_path", "/nudge", "service", "nudge.version", "security", "nudge"))
                .is(201);
    }

    @AfterAll
    static void remove() {
        cluster.server(1).delete(CHANNEL + "/nudge").is(204);
        cluster.server(1).delete(GUARD + "/nudge").is(204);
        cluster.server(1).delete("/zato/api/services/nudge.version").is(204);
    }

    @Test
    void aFewOfEachSort() {
        each(10, 2000);
    }

    @Test
    @Tag("long")
    void twoHundredOfEachSortWithinAQuarterOfASecond() {
        each(200, LIMIT_MILLIS);
    }

    private static void each(int times, long limit) {
        measured("services", times, limit, number -> deploy(number)
                .is(200)
                .json()
                .at("/servers/1/state")
                .asText()
                .equals("live"));
        measured("passwords", times, limit, number -> {
            Answer changed = cluster.server(1)
                    .patch(GUARD + "/nudge", Map.of("password", "password-" + number))
                    .is(200);
            assertEquals(
                    200,
                    cluster.server(2)
                            .as("nudge", "password-" + number)
                            .get("/nudge")
                            .status());
            return changed.header("X-Zato-Servers").endsWith("=live");
        });
        measured("objects", times, limit, number -> {
            Answer changed = cluster.server(2)
                    .patch(CHANNEL + "/nudge", Map.of("url_path", "/nudge/" + number))
                    .is(200);
            assertEquals(
                    401,
                    cluster.server(1)
                            .as("nudge", "wrong")
                            .get("/nudge/" + number)
                            .status());
            return changed.header("X-Zato-Servers").endsWith("=live");
        });
        cluster.server(1)
                .patch(CHANNEL + "/nudge", Map.of("url_path", "/nudge"))
                .is(200);
    }

    /** From the request on one server until a call of the other one shows it; not counted are half as many before, for the JVMs to get warm. */
    private static void measured(String what, int times, long limit, IntPredicate change) {
        for (int i = 0; i < times / 2; i++) {
            change.test(i);
        }
        long[] millis = new long[times];
        for (int i = 0; i < times; i++) {
            long sent = System.nanoTime();
            assertTrue(
                    change.test(1000 + i), what + " " + i + " was not live on the other server when it was answered");
            millis[i] = (System.nanoTime() - sent) / 1_000_000;
        }
        Arrays.sort(millis);
        long p99 = millis[Math.min(times - 1, times * 99 / 100)];
        System.out.println(what + ": p50 " + millis[times / 2] + " ms, p99 " + p99 + " ms of " + times);
        assertTrue(p99 <= limit, what + " " + Arrays.toString(millis));
    }

    private static Answer deploy(int number) {
        return cluster.server(1).send("PUT", SOURCE, "text/x-groovy", "'" + number + "'");
    }
}
