package io.zato.channel.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zato.api.problem.Problem;
import io.zato.api.service.UploadedFile;
import io.zato.channel.rest.ChannelRestDefinition.DataFormat;
import io.zato.fixture.Bound;
import io.zato.fixture.TestCall;
import io.zato.fixture.TestContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormInputTest {

    private static final Map<String, String> NO_PATH = Map.of();

    @Test
    void aFormIsReadLikeAnObject() {
        String form = "application/x-www-form-urlencoded";
        TestCall call = TestCall.withQuery("page=2").body(form + "; charset=utf-8", "name=Ada+%C3%9C&tag=a&tag=b");
        assertEquals(
                Map.of("name", "Ada Ü", "tag", List.of("a", "b"), "page", "2"),
                channel(Map.of("dataFormat", DataFormat.FORM)).decode(call, NO_PATH));
        Problem json = assertThrows(Problem.class, () -> channel(Map.of("dataFormat", DataFormat.FORM))
                .decode(TestCall.json("{}"), NO_PATH));
        assertEquals(415, json.status());
        assertEquals(form + ", multipart/form-data", json.headers().get("Accept"));
    }

    @Test
    void aFormWithFilesIsReadLikeOneWithout() throws Exception {
        String big = "x".repeat(100_000);
        String body = part("name=\"name\"", "Ada Ü") + part("name=\"tag\"", "a") + part("name=\"tag\"", "b")
                + part("name=\"photo\"; filename=\"C:\\\\me\\\\größe.png\"\r\nContent-Type: image/png", big)
                + "--limit--\r\n";
        TestCall call = TestCall.withQuery("page=2").body("multipart/form-data; boundary=limit", body);
        Map<?, ?> input =
                (Map<?, ?>) channel(Map.of("dataFormat", DataFormat.FORM)).decode(call, NO_PATH);
        assertEquals("Ada Ü", input.get("name"));
        assertEquals(List.of("a", "b"), input.get("tag"));
        assertEquals("2", input.get("page"));
        UploadedFile photo = (UploadedFile) input.get("photo");
        assertEquals("größe.png", photo.name());
        assertEquals("image/png", photo.contentType());
        assertEquals(big.length(), photo.size());
        assertEquals(big, photo.text());
        assertEquals(big, photo.text());
        for (AutoCloseable kept : call.kept()) {
            kept.close();
        }
        assertThrows(Problem.class, photo::text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--limit\r\nno form", "--limit\r\n\r\nx\r\n--limit--\r\n", "", "--other--\r\n"})
    void aFormThatBreaksOffIsRefused(String body) {
        TestCall call = TestCall.empty().body("multipart/form-data; boundary=limit", body + " ");
        var channel = channel(Map.of("dataFormat", DataFormat.FORM));
        assertEquals(
                400,
                assertThrows(Problem.class, () -> channel.decode(call, NO_PATH)).status());
        TestCall unlimited = TestCall.empty().body("multipart/form-data", body + " ");
        assertEquals(
                400,
                assertThrows(Problem.class, () -> channel.decode(unlimited, NO_PATH))
                        .status());
    }

    @Test
    void aLimitOfTheBodyHoldsInAFormToo() {
        Problem tooLarge = new Problem(413, "too large");
        InputStream endless = new SequenceInputStream(
                new ByteArrayInputStream(part("name=\"a\"; filename=\"b\"", "x").getBytes(UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException(tooLarge);
                    }
                });
        TestCall call = TestCall.empty().body("multipart/form-data; boundary=limit", endless);
        var channel = channel(Map.of("dataFormat", DataFormat.FORM));
        assertSame(tooLarge, assertThrows(Problem.class, () -> channel.decode(call, NO_PATH)));
    }

    private static String part(String disposition, String content) {
        return "--limit\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    private static RestEndpoint channel(Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("service", "crm.get");
        all.put("urlPath", "/crm/{id}");
        return new ChannelRest().start(Bound.definition(ChannelRestDefinition.class, all), new TestContext("crm"));
    }
}
