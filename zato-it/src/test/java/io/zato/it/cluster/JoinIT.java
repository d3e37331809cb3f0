package io.zato.it.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.OneService;
import io.zato.it.platform.Answer;
import io.zato.it.platform.Api;
import io.zato.it.platform.Outcome;
import io.zato.it.platform.OwnHosts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two hosts are one cluster: a second one joins, all servers do the same, the network between is cut, a host is lost, one leaves. */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JoinIT {
    private static final Set<String> ALL = Set.of("server-1", "server-2", "server-2-1");
    private static final Duration CUT = Duration.ofSeconds(20);
    private static final String SEND =
            """
            new javax.naming.InitialContext().lookup('java:/zato/jms').createConnection().withCloseable { connection ->
                def session = connection.createSession(false, 1)
                def producer = session.createProducer(session.createQueue(input.queue))
                20.times { producer.send(session.createTextMessage('message ' + it)) }
            }
            [:]
            """;
    private static final String TAKE =
            """
            int taken = 0
            new javax.naming.InitialContext().lookup('java:/zato/jms').createConnection().withCloseable { connection ->
                connection.start()
                def consumer = connection.createSession(false, 1).with { it.createConsumer(it.createQueue(input.queue)) }
                while (taken < 20 && consumer.receive(10000) != null) taken++
            }
            [taken: taken]
            """;

    @RegisterExtension
    static final OwnHosts hosts = new OwnHosts();

    @TempDir
    static Path folder;

    @Test
    @Order(1)
    void whatCannotJoinIsToldWhy() throws IOException {
        hosts.zato(1, "cluster create demo --servers 2 --address 9.9.9.9")
                .exits(1)
                .says("no address 9.9.9.9");
        hosts.zato(1, "cluster create demo --servers 2 --address " + hosts.address(1))
                .exits(0);
        hosts.zato(1, "cluster invite " + invitation()).exits(0).says("cluster join demo");
        assertEquals("rw-------", permissions());
        join("other", "").exits(1).says("invites to the cluster demo, not to other");
        join("demo", "--controller " + hosts.address(1) + ":9").exits(3).says("does not answer at");
        hosts.zato(1, "cluster join demo --invitation " + invitation() + " --address " + hosts.address(1))
                .exits(1)
                .says("a home of its own");
        new SpoiledInvitation(hosts, invitation()).isToldWhatIsWrong();
        assertTrue(Files.notExists(hosts.environment(2).home().resolve("environment.properties")));
    }

    @Test
    @Order(2)
    void aSecondHostJoins() {
        join("demo", "--controller " + hosts.controller()).exits(0).says("as host 2", "is ready");
        for (int host : List.of(1, 2)) {
            eventually(() -> assertEquals(ALL, reached(host), "the servers callers of host " + host + " reach"));
            hosts.zato(host, "cluster status").exits(0).says("server-1 ", "server-2 ", "server-2-1 ");
            hosts.zato(host, "lb status").exits(0).says("server-1 ", "server-2 ", "server-2-1 ");
        }
    }

    /** Else all callers of the second host's balancer would look like one to the first host's servers. */
    @Test
    @Order(3)
    void theServersBelieveTheBalancersOfBothHosts() {
        service(1, "it.hosts.trusted", "[proxies: System.getProperty('zato.trusted.proxies')]");
        for (Api server : servers()) {
            String proxies =
                    invoke(server, "it.hosts.trusted", Map.of()).path("proxies").asText();
            for (int host : List.of(1, 2)) {
                assertTrue(hosts.address(host).matches(proxies), proxies);
            }
        }
    }

    @Test
    @Order(4)
    void aJarThatWasGivenToTheSecondHostIsOnTheFirst() {
        Path jar = OneService.greeting(folder, "it.hosts.bean", "Hello").pack(folder.resolve("it-hosts.jar"));
        hosts.zato(2, "deploy " + jar).exits(0).says("it.hosts.bean");
        eventually(() -> assertEquals(
                "Hello Ann",
                invoke(hosts.server(1, 2), "it.hosts.bean", Map.of("name", "Ann"))
                        .path("text")
                        .asText()));
    }

    @Test
    @Order(5)
    void messagesGoToTheHostThatTakesThem() {
        service(1, "it.hosts.send", SEND);
        service(1, "it.hosts.take", TAKE);
        invoke(hosts.server(1, 1), "it.hosts.send", Map.of("queue", "it.hosts"));
        assertEquals(
                20,
                invoke(hosts.server(2, 1), "it.hosts.take", Map.of("queue", "it.hosts"))
                        .path("taken")
                        .asInt());
    }

    @Test
    @Order(6)
    void aServerThatIsKilledComesBackOnItsHost() {
        hosts.kill(2);
        eventually(() -> assertEquals(ALL, reached(1)));
    }

    @Test
    @Order(7)
    void bothSidesOfACutServeAndAgreeAfterIt() {
        assumeTrue(hosts.separate(), "the network cannot be cut here");
        hosts.cutBetween();
        long until = System.nanoTime() + CUT.toNanos();
        service(1, "it.hosts.left", "[side: 'left']");
        service(2, "it.hosts.right", "[side: 'right']");
        // both sides see the database, and look every two seconds
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> hosts.server(2, 1)
                .post("/zato/api/services/it.hosts.left/invoke", Map.of())
                .is(200));
        while (System.nanoTime() < until) {
            for (int host : List.of(1, 2)) {
                assertTrue(hosts.call(host, "/it/who").endsWith(" 200"), "host " + host + " serves its callers");
            }
        }
        hosts.heal();
        requireAgreement("it.hosts.left", "it.hosts.right");
    }

    @Test
    @Order(8)
    void aHostThatLostEverythingServesAndCatchesUp() {
        assumeTrue(hosts.separate(), "the network cannot be cut here");
        hosts.cutOff();
        long until = System.nanoTime() + CUT.toNanos();
        service(1, "it.hosts.meanwhile", "[side: 'left']");
        while (System.nanoTime() < until) {
            assertTrue(hosts.call(2, "/it/who").endsWith(" 200"), "the second host serves its callers");
        }
        hosts.heal();
        requireAgreement("it.hosts.meanwhile");
    }

    @Test
    @Order(9)
    void withoutTheFirstHostTheSecondGoesOn() {
        hosts.lose(1);
        eventually(() -> assertEquals(Set.of("server-2-1"), reached(2)));
        hosts.kill(2);
        eventually(() -> assertEquals(Set.of("server-2-1"), reached(2)));
        service(2, "it.hosts.alone", "[side: 'right']");
        hosts.zato(1, "cluster start").exits(0);
        requireAgreement("it.hosts.alone");
    }

    @Test
    @Order(10)
    void aHostLeaves() {
        hosts.zato(2, "cluster leave --yes").exits(0).says("Host 2 has left");
        eventually(() -> assertEquals(Set.of("server-1", "server-2"), hosts.listed(1)));
        hosts.zato(2, "cluster start").exits(1).says("has left the cluster demo");
        hosts.zato(1, "cluster leave --yes").exits(1).says("cannot leave");
    }

    private static List<Api> servers() {
        return List.of(hosts.server(1, 1), hosts.server(1, 2), hosts.server(2, 1));
    }

    private static Outcome join(String name, String options) {
        return hosts.zato(
                2,
                "cluster join " + name + " --invitation " + invitation() + " --address " + hosts.address(2) + " "
                        + options);
    }

    private static Path invitation() {
        return folder.resolve("demo.invitation");
    }

    private static String permissions() {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(invitation()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the servers that answer callers of that host. */
    private static Set<String> reached(int host) {
        service(host, "it.hosts.who", "[server: System.getProperty('zato.server.name')]");
        channel(host, "it.hosts.who", "/it/who");
        Set<String> names = new TreeSet<>();
        for (int call = 0; call < 9; call++) {
            names.add(hosts.callers(host)
                    .get("/it/who")
                    .is(200)
                    .json()
                    .path("server")
                    .asText());
        }
        return names;
    }

    /** All servers have run the same changes, and each of those services runs on each of them. */
    private static void requireAgreement(String... services) {
        eventually(() -> {
            JsonNode all =
                    hosts.server(2, 1).get("/zato/api/servers").is(200).json().path("items");
            Set<Long> revisions = new TreeSet<>();
            all.forEach(server -> revisions.add(server.path("revision").asLong()));
            assertEquals(3, all.size());
            assertEquals(1, revisions.size(), all::toString);
            for (Api server : servers()) {
                for (String service : services) {
                    server.post("/zato/api/services/" + service + "/invoke", Map.of())
                            .is(200);
                }
            }
            assertEquals(ALL, reached(1));
            assertEquals(ALL, reached(2));
        });
    }

    private static void service(int host, String name, String groovy) {
        Answer answer =
                hosts.server(host, 1).send("PUT", "/zato/api/services/" + name + "/source", "text/x-groovy", groovy);
        assertTrue(List.of(200, 201).contains(answer.status()), answer::toString);
    }

    private static void channel(int host, String service, String path) {
        Answer answer = hosts.server(host, 1)
                .post("/zato/api/objects/channel_rest", Map.of("name", service, "url_path", path, "service", service));
        assertTrue(List.of(201, 409).contains(answer.status()), answer::toString);
    }

    /** A server that has not heard of the service yet answers 503, and has done nothing. */
    private static JsonNode invoke(Api server, String service, Map<String, ?> input) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> server.post("/zato/api/services/" + service + "/invoke", input),
                        answer -> answer.status() != 503 && answer.status() != 404)
                .is(200)
                .json();
    }

    private static void eventually(ThrowingRunnable check) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(2))
                .ignoreExceptions()
                .untilAsserted(check);
    }
}
