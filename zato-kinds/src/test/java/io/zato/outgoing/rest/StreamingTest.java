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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class StreamingTest {

    @Test
    void aLargeAnswerIsReadAsItIsAskedFor() throws IOException {
        String large = "0123456789".repeat(200_000);
        try (RawServer server = new RawServer((number, peer) -> {
                    peer.head();
                    peer.answer(large);
                    KeepAliveTest.answerAll(number, peer);
                });
                RestConnection crm = Outgoing.to(server.host())) {
            RestResponse response = crm.get("/x");
            assertEquals(large.length(), response.length());
            assertFalse(Outgoing.KIND.valid(crm));
            assertThrows(IllegalStateException.class, () -> crm.get("/y"));
            byte[] read = new byte[large.length()];
            assertEquals(large.length(), response.stream().readNBytes(read, 0, read.length));
            assertTrue(Outgoing.KIND.valid(crm), "nothing is left on the wire once the last byte was read");
            response.close();
            assertEquals("ok", crm.get("/y").text());
            assertEquals(1, server.connections());
        }
    }

    @Test
    void aChunkedAnswerEndsTheCallWhenItEnds() throws IOException {
        try (RawServer server = new RawServer((number, peer) -> {
                    peer.head();
                    peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
                    KeepAliveTest.answerAll(number, peer);
                });
                RestConnection crm = Outgoing.to(server.host())) {
            RestResponse response = crm.get("/x");
            assertEquals(-1, response.length());
            assertEquals("abcde", response.text());
            assertEquals("abcde", response.text());
            assertTrue(Outgoing.KIND.valid(crm));
            assertEquals("ok", crm.get("/y").text());
            assertEquals(1, server.connections());
        }
    }

    @Test
    void anAnswerClosedHalfReadEndsTheConnection() throws IOException {
        try (RawServer server = new RawServer((number, peer) -> {
                    peer.head();
                    peer.answer(number == 1 ? "x".repeat(1_000_000) : "ok");
                    peer.rest();
                });
                RestConnection crm = Outgoing.to(server.host())) {
            RestResponse response = crm.get("/x");
            response.stream().read();
            response.close();
            response.close();
            assertFalse(Outgoing.KIND.valid(crm));
            assertThrows(IOException.class, () -> response.stream().read());
            assertEquals(502, assertThrows(Problem.class, response::bytes).status());
            assertEquals("ok", crm.get("/y").text());
            assertEquals(2, server.connections());
        }
    }

    @Test
    void anAnswerBrokenOffIsNeverTakenForAWholeOne() throws IOException {
        String head = "HTTP/1.1 200 OK\r\n";
        try (RawServer server = new RawServer((number, peer) -> {
                    peer.head();
                    peer.send(head
                            + (number == 1
                                    ? "Content-Length: 9\r\n\r\nabc"
                                    : "Transfer-Encoding: chunked\r\n\r\n9\r\nabc"));
                });
                RestConnection crm = Outgoing.to(server.host())) {
            Problem sized = assertThrows(Problem.class, () -> crm.get("/x"));
            assertEquals(502, sized.status());
            assertFalse(Outgoing.KIND.valid(crm));
            RestResponse chunked = crm.get("/x");
            assertEquals(502, assertThrows(Problem.class, chunked::bytes).status());
            assertFalse(Outgoing.KIND.valid(crm));
        }
    }

    @Test
    void anAnswerBeforeTheBodyWasSentIsTheAnswer() throws IOException {
        try (RawServer server = new RawServer((number, peer) -> {
                    peer.head();
                    peer.send("HTTP/1.1 413 Too Large\r\nConnection: close\r\nContent-Length: 3\r\n\r\nbig");
                    peer.rest();
                });
                RestConnection crm = Outgoing.to(server.host())) {
            RestResponse response = crm.deliver(new Endless());
            assertEquals(413, response.status());
            assertEquals("big", response.text());
            assertFalse(Outgoing.KIND.valid(crm));
        }
    }

    @Test
    void aBodyThatFailsWhileItIsSentIsNotEndedAsIfItWereComplete() throws IOException {
        String[] seen = new String[1];
        try (RawServer server = new RawServer((number, peer) -> {
                    peer.head();
                    seen[0] = peer.rest();
                });
                RestConnection crm = Outgoing.to(server.host())) {
            Problem problem = assertThrows(Problem.class, () -> crm.deliver(new Failing()));
            assertEquals(400, problem.status());
            assertFalse(Outgoing.KIND.valid(crm));
            await().until(() -> seen[0] != null);
            assertFalse(seen[0].contains("\r\n0\r\n"), "it was ended");
        }
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'x';
        }
    }

    private static final class Failing extends ByteArrayInputStream {
        private Failing() {
            super(new byte[100_000]);
        }

        @Override
        public int read(byte[] target) throws IOException {
            if (available() < 50_000) {
                throw new IOException("disk full");
            }
            return super.read(target);
        }
    }
}
