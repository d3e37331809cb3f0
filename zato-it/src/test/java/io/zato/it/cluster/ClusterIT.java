package io.zato.it.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.OneService;
import io.zato.it.platform.Answer;
import io.zato.it.platform.Api;
import io.zato.it.platform.Cluster;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two servers of one WildFly domain behave as one: what is deployed is on both, messages are lost on none, who dies comes back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {
    private static final String JAR = "it-cluster.jar";

    @RegisterExtension
    static final Cluster cluster = new Cluster();

    @TempDir
    Path folder;

    @Test
    @Order(1)
    void statusNamesEveryServerWithItsProcessAndAddress() {
        for (int number : List.of(1, 2)) {
            var server = cluster.status(number);
            assertEquals("server-" + number, server.path("name").asText());
            assertEquals("running", server.path("state").asText());
            assertTrue(ProcessHandle.of(server.path("pid").asLong()).isPresent());
            assertTrue(server.path("url")
                    .asText()
                    .endsWith(":" + cluster.environment().serverPort(number)));
        }
        cluster.zato("cluster", "status", Cluster.NAME).exits(0).says("server-1", "server-2", "running");
        cluster.zato("cluster", "status", "another").exits(1).says("not another");
        cluster.zato("logs", "--server", "server-2", "-n", "5").exits(0);
        cluster.zato("logs", "--server", "server-9").exits(1).says("server-1, server-2");
    }

    @Test
    @Order(2)
    void whoWantsAnotherClusterNeedsAnotherHome() {
        cluster.zato("cluster", "create", "second").exits(1).says("a home of its own");
        cluster.zato("cluster", "start").exits(0).says("is ready");
    }

    @Test
    @Order(2)
    void programsReadOfAStartAndAWaitWhatStatusSays() {
        JsonNode status = cluster.zato("status", "--output", "json").exits(0).json();
        assertEquals(
                status,
                cluster.zato("cluster", "start", "--output", "json").exits(0).json());
        assertEquals(status, cluster.zato("wait", "--output", "json").exits(0).json());
        cluster.zato("wait", "--output", "yaml").exits(0).says("cluster: " + Cluster.NAME, "state: running");
        cluster.zato("wait").exits(0).says("is ready");
    }

    @Test
    @Order(3)
    void aServiceDeployedThroughTheBalancerAnswersOnBothServers() {
        service("it.cluster.who", "[name: System.getProperty('jboss.server.name')]");
        assertEquals(
                "server-1", invoke(1, "it.cluster.who", Map.of()).path("name").asText());
        assertEquals(
                "server-2", invoke(2, "it.cluster.who", Map.of()).path("name").asText());
    }

    @Test
    @Order(4)
    void theServersShareACacheAndHaveTransactionNamesOfTheirOwn() {
        service("it.cluster.members", Probes.MEMBERS);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(2, members(1).path("members").asInt()));
        String node = members(1).path("node").asText();
        assertTrue(node.length() <= 23, node);
        assertTrue(node.endsWith("-server-1"), node);
        assertEquals(
                node.replace("server-1", "server-2"), members(2).path("node").asText());
    }

    private static JsonNode members(int server) {
        return invoke(server, "it.cluster.members", Map.of());
    }

    /** Members are found by the database, not by multicast, and prove the secret; what they say nobody else can read. */
    @Test
    @Order(5)
    void whatTheServersSayToEachOtherIsForThemAlone() {
        String protocols = members(1).path("protocols").toString();
        for (String one : List.of("\"SYM_ENCRYPT\"", "\"AUTH\"", "\"JDBC_PING\"")) {
            assertTrue(protocols.contains(one), protocols);
        }
        assertFalse(protocols.contains("MPING"), protocols);
        assertEquals("TransferQueueBundler", members(1).path("bundler").asText());
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals("2", cluster.postgres().query("SELECT count(*) FROM jgroupsping")));
        int messages = 5445 - 8080 + cluster.environment().serverPort(1);
        // As an answer of TLS, which no time-out and no refused connection is.
        cluster.environment()
                .shell("curl -m 20 -sSk https://127.0.0.1:" + messages + "; case $? in 35|55|56) ;; *) exit 1 ;; esac")
                .exits(0);
    }

    @Test
    @Order(6)
    void twoServersNeedADatabaseTheyCanShare() {
        String create =
                "env -u ZATO_DB_URL ZATO_HOME=" + folder.resolve("other") + " ./zato cluster create other --servers 2";
        cluster.environment().shell(create).exits(1).says("--db-url");
        cluster.environment()
                .shell(create + " --db-url jdbc:h2:mem:other")
                .exits(1)
                .says("jdbc:postgresql");
    }

    @Test
    @Order(7)
    void aJarReachesTheWholeGroup() {
        Path jar = OneService.greeting(folder, "it.cluster.bean", "Hello").pack(folder.resolve(JAR));
        cluster.zato("deploy", jar.toString()).exits(0).says("it.cluster.bean");
        for (int number : List.of(1, 2)) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertEquals(
                            "Hello Ann",
                            invoke(number, "it.cluster.bean", Map.of("name", "Ann"))
                                    .path("text")
                                    .asText()));
        }
        Path next = OneService.greeting(folder, "it.cluster.bean", "Good day,").pack(folder.resolve("next-" + JAR));
        cluster.api().upload("/zato/api/deployments/" + JAR, next);
        for (int number : List.of(1, 2)) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertEquals(
                            "Good day, Ann",
                            invoke(number, "it.cluster.bean", Map.of("name", "Ann"))
                                    .path("text")
                                    .asText()));
        }
        cluster.zato("undeploy", JAR, "--yes").exits(0);
        for (int number : List.of(1, 2)) {
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> cluster.server(number)
                    .get("/zato/api/services/it.cluster.bean")
                    .isProblem(404));
        }
    }

    @Test
    @Order(8)
    void messagesGoToTheServerThatTakesThem() {
        service("it.cluster.send", Probes.SEND);
        service("it.cluster.take", Probes.TAKE);
        invoke(2, "it.cluster.send", Map.of("queue", "it.cluster.moved", "count", 50));
        assertEquals(
                50,
                invoke(1, "it.cluster.take", Map.of("queue", "it.cluster.moved", "count", 50, "wait", 5000))
                        .path("taken")
                        .asInt());
    }

    /** Messages that were in its journal wait there; nobody who calls a channel notices that it was gone. */
    @Test
    @Order(9)
    void aKilledServerComesBackByItselfWithItsMessages() {
        service("it.cluster.send", Probes.SEND);
        service("it.cluster.take", Probes.TAKE);
        service("it.cluster.ok", "[ok: true]");
        cluster.api()
                .post(
                        "/zato/api/objects/channel_rest",
                        Map.of("name", "it.cluster.ok", "url_path", "/it/cluster/ok", "service", "it.cluster.ok"));
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            for (int number : List.of(1, 2)) {
                cluster.server(number).get("/it/cluster/ok").is(200);
            }
        });
        invoke(2, "it.cluster.send", Map.of("queue", "it.cluster.kept", "count", 50));
        long pid = cluster.status(2).path("pid").asLong();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();

        IntStream.range(0, 200)
                .forEach(call -> cluster.callers().get("/it/cluster/ok").is(200));
        Duration processor = processor(1);
        long began = System.nanoTime();
        cluster.awaitReady();
        Duration gone = Duration.ofNanos(System.nanoTime() - began);
        Duration used = processor(1).minus(processor);
        assertTrue(used.compareTo(gone.dividedBy(2)) < 0, () -> "the other one was busy for " + used + " of " + gone);
        assertNotEquals(pid, cluster.status(2).path("pid").asLong());
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> drained("it.cluster.kept") == 50);
    }

    /** What the server has used so far. */
    private static Duration processor(int number) {
        return ProcessHandle.of(cluster.status(number).path("pid").asLong())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow();
    }

    private int taken;

    /** In parts: the brokers need a moment to find each other again. */
    private int drained(String queue) {
        taken += invoke(1, "it.cluster.take", Map.of("queue", queue, "count", 50 - taken, "wait", 500))
                .path("taken")
                .asInt();
        return taken;
    }

    private static void service(String name, String groovy) {
        Answer answer = cluster.api().send("PUT", "/zato/api/services/" + name + "/source", "text/x-groovy", groovy);
        assertTrue(List.of(200, 201).contains(answer.status()), answer::toString);
        for (int number : List.of(1, 2)) {
            Api server = cluster.server(number);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertEquals(
                            "running",
                            server.get("/zato/api/services/" + name)
                                    .is(200)
                                    .json()
                                    .path("state")
                                    .asText()));
        }
    }

    /** A server that has not heard of the service yet answers 503, and has done nothing. */
    private static JsonNode invoke(int server, String service, Map<String, ?> input) {
        String path = "/zato/api/services/" + service + "/invoke";
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> cluster.server(server).post(path, input), answer -> answer.status() != 503)
                .is(200)
                .json();
    }
}
