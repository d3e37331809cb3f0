package io.zato.outgoing.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.connection.RestConnection;
import io.zato.api.problem.Problem;
import io.zato.fixture.RawServer;
import io.zato.fixture.RawServer.Peer;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeepAliveTest {

    @Test
    void callsShareOneConnection() throws IOException {
        try (RawServer server = new RawServer(KeepAliveTest::answerAll);
                RestConnection crm = Outgoing.to(server.host())) {
            for (int i = 0; i < 5; i++) {
                assertEquals("ok", crm.get("/x").text());
                assertTrue(Outgoing.KIND.valid(crm));
            }
            assertEquals(1, server.connections());
        }
    }

    @Test
    void aConnectionEndedWhileIdleIsDialledAnewAlsoForAPost() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        try (RawServer server = new RawServer((number, peer) -> {
                    if (number > 1) {
                        answerAll(number, peer);
                        return;
                    }
                    peer.head();
                    peer.answer("first");
                    peer.socket().close();
                    ended.countDown();
                });
                RestConnection crm = Outgoing.to(server.host())) {
            assertEquals("first", crm.get("/x").text());
            ended.await();
            assertEquals("ok", crm.post("/x", null).text());
            assertEquals(2, server.connections());
            assertTrue(Outgoing.KIND.valid(crm));
        }
    }

    @Test
    void whatComesUnaskedIsNeverTakenForTheNextAnswer() throws IOException {
        try (RawServer server = new RawServer((number, peer) -> {
                    peer.head();
                    peer.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
                            + "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwrong");
                    answerAll(number, peer);
                });
                RestConnection crm = Outgoing.to(server.host())) {
            assertEquals("ok", crm.get("/x").text());
            assertEquals("ok", crm.post("/x", null).text());
            assertEquals("ok", crm.get("/x").text());
            assertEquals(3, server.connections());
        }
    }

    @Test
    void anIdempotentRequestIsSentAgainWhenAKeptConnectionBringsNothing() throws IOException {
        try (RawServer server = new RawServer(KeepAliveTest::answerOnceThenLeaveWithoutAnswer);
                RestConnection crm = Outgoing.to(server.host())) {
            assertEquals("ok", crm.get("/1").text());
            assertEquals("ok", crm.put("/2", "again").text());
            assertEquals(2, server.connections());
        }
    }

    @Test
    void aPostThatWasSentIsNeverSentAgain() throws IOException {
        try (RawServer server = new RawServer(KeepAliveTest::answerOnceThenLeaveWithoutAnswer);
                RestConnection crm = Outgoing.to(server.host())) {
            assertEquals("ok", crm.get("/1").text());
            Problem problem = assertThrows(Problem.class, () -> crm.post("/2", "once"));
            assertEquals(502, problem.status());
            assertEquals(
                    "The outgoing connection CRM failed: the other system closed the connection without an answer",
                    problem.getMessage());
            assertEquals(1, server.connections());
            assertFalse(Outgoing.KIND.valid(crm));
            assertEquals("ok", crm.get("/3").text());
        }
    }

    @Test
    void anAnswerThatBeganIsNotAskedForAgain() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        try (RawServer server = new RawServer((number, peer) -> {
                    peer.head();
                    requests.incrementAndGet();
                    peer.answer("ok");
                    peer.head();
                    requests.incrementAndGet();
                    peer.send("HTTP/1.1 20");
                });
                RestConnection crm = Outgoing.to(server.host())) {
            crm.get("/1");
            assertEquals(502, assertThrows(Problem.class, () -> crm.get("/2")).status());
            assertEquals(2, requests.get());
        }
    }

    @Test
    void connectionCloseIsObeyed() throws IOException {
        try (RawServer server = new RawServer((number, peer) -> {
                    peer.head();
                    peer.send("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok");
                    peer.rest();
                });
                RestConnection crm = Outgoing.to(server.host())) {
            assertEquals("ok", crm.get("/x").text());
            assertFalse(Outgoing.KIND.valid(crm));
            assertEquals("ok", crm.get("/x").text());
            assertEquals(2, server.connections());
        }
    }

    static void answerAll(int number, Peer peer) throws IOException {
        while (!peer.head().isEmpty()) {
            peer.answer("ok");
        }
    }

    /** On the first connection only; the request after it is read and left unanswered. */
    private static void answerOnceThenLeaveWithoutAnswer(int number, Peer peer) throws IOException {
        if (number > 1) {
            answerAll(number, peer);
            return;
        }
        peer.head();
        peer.answer("ok");
        peer.head();
    }
}
