package io.zato.outgoing.rest;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.connection.RestConnection;
import io.zato.api.connection.RestResponse;
import io.zato.api.problem.Problem;
import io.zato.fixture.RawServer;
import io.zato.fixture.RawServer.Peer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class FailureTest {

    private static final Map<String, ?> SHORT = Map.of("timeout", Duration.ofMillis(300));

    @Test
    void nobodyListensThere() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Problem problem = assertThrows(Problem.class, () -> Outgoing.to("http://localhost:" + port));
        assertEquals(502, problem.status());
        assertEquals("The outgoing connection CRM failed: Connection refused", problem.getMessage());
    }

    @Test
    void theNameIsNotKnown() {
        Problem problem = assertThrows(Problem.class, () -> Outgoing.to("http://no-such-host.invalid"));
        assertEquals(502, problem.status());
        assertEquals(
                "The outgoing connection CRM failed: the other system's host name is not known", problem.getMessage());
    }

    @Test
    void noAnswerInTime() throws IOException {
        try (RawServer server = new RawServer((number, peer) -> peer.rest());
                RestConnection crm = Outgoing.to(server.host(), SHORT)) {
            Problem problem = assertThrows(Problem.class, () -> crm.get("/x"));
            assertEquals(504, problem.status());
            assertEquals("The outgoing connection CRM got no answer within 300 ms", problem.getMessage());
            assertFalse(Outgoing.KIND.valid(crm));
            assertEquals(1, server.connections(), "a request that may still be at work is not sent again");
        }
    }

    @Test
    void anAnswerThatDripsDoesNotStretchTheLimit() throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server = new RawServer((number, peer) -> drip(peer, over));
                RestConnection crm = Outgoing.to(server.host(), SHORT)) {
            long start = System.nanoTime();
            assertEquals(504, assertThrows(Problem.class, () -> crm.get("/x")).status());
            assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() < 2_000);
            over.countDown();
        }
    }

    private static void drip(Peer peer, CountDownLatch over) throws IOException, InterruptedException {
        peer.head();
        peer.send("HTTP/1.1 200 OK\r\n");
        while (!over.await(50, TimeUnit.MILLISECONDS)) {
            peer.send("X-More: 1\r\n");
        }
    }

    @Test
    void aLongAnswerMayTakeLongerThanTheLimitWhileItKeepsComing() throws IOException {
        try (RawServer server = new RawServer((number, peer) -> {
                    peer.head();
                    peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                    CountDownLatch never = new CountDownLatch(1);
                    for (int i = 0; i < 8; i++) {
                        never.await(100, TimeUnit.MILLISECONDS);
                        peer.send("1\r\nx\r\n");
                    }
                    peer.send("0\r\n\r\n");
                });
                RestConnection crm = Outgoing.to(server.host(), SHORT)) {
            assertEquals("xxxxxxxx", crm.get("/x").text());
        }
    }

    @Test
    void aLongAnswerThatStopsIsGivenUp() throws IOException {
        try (RawServer server = new RawServer((number, peer) -> {
                    peer.head();
                    peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n");
                    peer.rest();
                });
                RestConnection crm = Outgoing.to(server.host(), SHORT)) {
            RestResponse response = crm.get("/x");
            assertEquals(504, assertThrows(Problem.class, response::bytes).status());
            assertFalse(Outgoing.KIND.valid(crm));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.6\r\n",
                "HTTP/1.1 two hundred\r\n\r\n",
                "HTTP/2.0 200 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "\u0000\u0001\u0002\u0003\r\n\r\n",
                ""
            })
    void garbageIsNoAnswer(String garbage) throws IOException {
        try (RawServer server = new RawServer((number, peer) -> {
                    peer.head();
                    peer.send(garbage);
                });
                RestConnection crm = Outgoing.to(server.host())) {
            Problem problem = assertThrows(Problem.class, () -> crm.get("/x").bytes());
            assertEquals(502, problem.status(), problem.getMessage());
            assertTrue(problem.getMessage().startsWith("The outgoing connection CRM failed: "));
            assertFalse(problem.getMessage().endsWith("null"), problem.getMessage());
            assertFalse(Outgoing.KIND.valid(crm));
        }
    }

    @Test
    void endlessHeadersAreCutOff() throws IOException {
        try (RawServer server = new RawServer((number, peer) -> {
                    peer.head();
                    peer.send("HTTP/1.1 200 OK\r\n");
                    while (!peer.socket().isClosed()) {
                        peer.send("X: " + "x".repeat(1000) + "\r\n");
                    }
                });
                RestConnection crm = Outgoing.to(server.host())) {
            assertEquals(502, assertThrows(Problem.class, () -> crm.get("/x")).status());
        }
    }

    @Test
    void interruptingTheThreadEndsTheCall() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (RawServer server = new RawServer((number, peer) -> {
                    peer.head();
                    asked.countDown();
                    peer.rest();
                });
                RestConnection crm = Outgoing.to(server.host())) {
            CompletableFuture<Problem> outcome = new CompletableFuture<>();
            Thread service = new Thread(() -> outcome.complete(assertThrows(Problem.class, () -> crm.get("/x"))));
            service.start();
            asked.await();
            service.interrupt();
            assertEquals(504, outcome.get(3, TimeUnit.SECONDS).status());
            await().until(() -> !Outgoing.KIND.valid(crm));
        }
    }
}
