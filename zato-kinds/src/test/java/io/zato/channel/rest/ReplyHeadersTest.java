package io.zato.channel.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zato.api.problem.Problem;
import io.zato.api.reply.ReplyWriter;
import io.zato.api.service.Answer;
import io.zato.api.service.Message;
import io.zato.fixture.TestCodec;
import io.zato.fixture.TestResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyHeadersTest {

    private final ReplyWriter writer = new ReplyWriter("application/json", new TestCodec());

    @Test
    void severalCookiesAreSeveralHeaders() {
        List<String> cookies = List.of("a=1; Path=/", "b=2, 3; HttpOnly");
        assertEquals(
                cookies,
                writer.write(new Answer(200, "x", Map.of("Set-Cookie", cookies)))
                        .headers()
                        .get("Set-Cookie"));
        TestResponse partner = new TestResponse(200, "x", Map.of("set-cookie", cookies));
        assertEquals(cookies, writer.write(partner).headers().get("set-cookie"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nSet-Cookie: stolen=1", "a\nb", "a\u560aSet-Cookie: stolen=1", "a\u0000"})
    void aHeaderCannotEndItselfAndBeginAnother(String value) {
        Answer answer = new Answer(200, "x", Map.of("X-Id", value));
        assertEquals(
                500, assertThrows(Problem.class, () -> writer.write(answer)).status());
        Answer named = new Answer(200, "x", Map.of(value, "1"));
        assertEquals(500, assertThrows(Problem.class, () -> writer.write(named)).status());
        Message message = Message.of("x", value);
        assertEquals(
                500, assertThrows(Problem.class, () -> writer.write(message)).status());
    }

    @Test
    void aRefusalsHeaderCannotEither() {
        Problem problem = new Problem(400, "no");
        assertThrows(IllegalArgumentException.class, () -> problem.header("X-Id", "a\r\nb"));
        assertEquals("a?b", problem.header("X-Id", "a\u560ab").headers().get("X-Id"));
    }
}
