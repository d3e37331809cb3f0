package io.zato.channel.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.http.HttpReply;
import io.zato.api.problem.Problem;
import io.zato.api.reply.ReplyWriter;
import io.zato.api.service.Answer;
import io.zato.api.service.Message;
import io.zato.fixture.TestCodec;
import io.zato.fixture.TestResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChannelReplyTest {

    private final ReplyWriter writer = new ReplyWriter("application/json", new TestCodec());

    private record Customer(String id, int orders) {}

    @Test
    void nothingIs204() throws IOException {
        HttpReply reply = writer.write(null);
        assertEquals(204, reply.status());
        assertEquals("", body(reply));
    }

    @Test
    void valuesAreJson() throws IOException {
        HttpReply reply = writer.write(new Customer("42", 3));
        assertEquals(200, reply.status());
        assertEquals(Map.of("Content-Type", List.of("application/json")), reply.headers());
        assertEquals("{\"id\":\"42\",\"orders\":3}", body(reply));
        assertEquals(body(reply).length(), reply.body().length());
        assertEquals("[1,true]", body(writer.write(List.of(1, true))));
        assertEquals("7", body(writer.write(7)));
    }

    @Test
    void textAndBytesAreSentAsTheyAre() throws IOException {
        assertEquals("{\"größe\":1}", body(writer.write("{\"größe\":1}")));
        assertEquals("built", body(writer.write(new StringBuilder("built"))));
        assertEquals("bytes", body(writer.write("bytes".getBytes(UTF_8))));
        assertEquals(List.of("application/json"), writer.write("x").headers().get("Content-Type"));
    }

    @Test
    void messagesBringTheirOwnType() throws IOException {
        HttpReply reply = writer.write(Message.of("a;b", "text/csv"));
        assertEquals(List.of("text/csv"), reply.headers().get("Content-Type"));
        assertEquals(3, reply.body().length());
        assertEquals("a;b", body(reply));
        assertEquals(
                List.of("application/json"),
                writer.write(Message.of("x", "")).headers().get("Content-Type"));
    }

    @Test
    void streamsAreClosedOnceWritten() throws IOException {
        Closing stream = new Closing("streamed");
        HttpReply reply = writer.write(stream);
        assertEquals(-1, reply.body().length());
        assertFalse(stream.closed);
        assertEquals("streamed", body(reply));
        assertTrue(stream.closed);
    }

    @Test
    void streamsAreClosedWhenTheCallerIsGone() {
        Closing stream = new Closing("streamed");
        HttpReply reply = writer.write(stream);
        assertThrows(IOException.class, () -> reply.body().writeTo(gone()));
        assertTrue(stream.closed);
    }

    @Test
    void anAnswerSetsStatusAndHeaders() throws IOException {
        HttpReply reply = writer.write(new Answer(201, Map.of("id", 7), Map.of("Location", "/crm/7")));
        assertEquals(201, reply.status());
        assertEquals(
                Map.of("Location", List.of("/crm/7"), "Content-Type", List.of("application/json")), reply.headers());
        assertEquals("{\"id\":7}", body(reply));
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void anAnswersHeadersMayBeWhatGroovyMakesOfText() {
        Map headers = Map.of(new StringBuilder("X-Id"), new StringBuilder("7"), "X-Count", 3);
        HttpReply reply = writer.write(new Answer(200, "x", headers));
        assertEquals(List.of("7"), reply.headers().get("X-Id"));
        assertEquals(List.of("3"), reply.headers().get("X-Count"));
    }

    @Test
    void anAnswersOwnTypeReplacesTheChannels() {
        HttpReply reply = writer.write(new Answer(200, "<a/>", Map.of("content-type", "text/xml")));
        assertEquals(1, reply.headers().size());
        assertEquals(List.of("text/xml"), reply.headers().values().iterator().next());
    }

    @Test
    void anAnswerCannotFrameTheMessage() {
        HttpReply reply = writer.write(new Answer(200, "x", Map.of("Content-Length", "9", "Connection", "close")));
        assertEquals(Map.of("Content-Type", List.of("application/json")), reply.headers());
    }

    @Test
    void anAnswerWithoutBodySendsNone() throws IOException {
        HttpReply reply = writer.write(new Answer(202, null, null));
        assertEquals(202, reply.status());
        assertEquals("", body(reply));
        assertEquals(Map.of(), reply.headers());
    }

    @Test
    void aStatusOutsideHttpIsTheServicesFault() {
        Problem problem = assertThrows(Problem.class, () -> writer.write(new Answer(99, "x", Map.of())));
        assertEquals(500, problem.status());
    }

    @Test
    void aPartnersAnswerPassesThrough() throws IOException {
        TestResponse partner = new TestResponse(
                404,
                "<none/>",
                Map.of(
                        "content-type", List.of("text/xml; charset=utf-8"),
                        "content-length", List.of("7"),
                        "etag", List.of("\"v1\""),
                        "vary", List.of("accept", "origin"),
                        "transfer-encoding", List.of("chunked"),
                        "connection", List.of("keep-alive, X-Hop"),
                        "x-hop", List.of("1")));
        HttpReply reply = writer.write(partner);
        assertEquals(404, reply.status());
        assertEquals(
                Map.of(
                        "Content-Type",
                        List.of("text/xml; charset=utf-8"),
                        "etag",
                        List.of("\"v1\""),
                        "vary",
                        List.of("accept", "origin")),
                reply.headers());
        assertEquals(7, reply.body().length());
        assertFalse(partner.closed());
        assertEquals("<none/>", body(reply));
        assertTrue(partner.closed());
    }

    @Test
    void aPartnersAnswerMayBeGivenAnotherStatus() throws IOException {
        TestResponse partner = new TestResponse(500, "late", Map.of());
        HttpReply reply = writer.write(new Answer(502, partner, Map.of()));
        assertEquals(502, reply.status());
        assertEquals("late", body(reply));
        assertTrue(partner.closed());
    }

    private static String body(HttpReply reply) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        reply.body().writeTo(target);
        return target.toString(UTF_8);
    }

    private static OutputStream gone() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("connection reset");
            }
        };
    }

    private static final class Closing extends ByteArrayInputStream {
        private boolean closed;

        private Closing(String text) {
            super(text.getBytes(UTF_8));
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
