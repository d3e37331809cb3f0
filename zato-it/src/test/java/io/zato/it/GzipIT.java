package io.zato.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Answer;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies are packed on their way: answers for callers who take it, requests by callers who wish. */
class GzipIT {
    private static final String PATH = "/it/gzip";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @Test
    void aLongAnswerIsPackedForWhoTakesIt() throws Exception {
        answers("[text: 'x' * 100000]");
        var packed = get("gzip, deflate");
        assertEquals("gzip", header(packed, "Content-Encoding"));
        assertEquals("Accept-Encoding", header(packed, "Vary"));
        assertTrue(packed.body().length < 2_000, () -> packed.body().length + " bytes");
        assertEquals("{\"text\":\"" + "x".repeat(100_000) + "\"}", unpacked(packed.body()));
    }

    @Test
    void whatIsThereOfAStreamCanBeUnpackedBeforeTheRestComes(@TempDir Path folder) throws Exception {
        Path gate = folder.resolve("gate");
        answers(
                """
                def slow = new InputStream() {
                    boolean begun
                    int read() { throw new UnsupportedOperationException() }
                    int read(byte[] target, int offset, int length) {
                        if (!begun) {
                            begun = true
                            System.arraycopy('first'.bytes, 0, target, offset, 5)
                            return 5
                        }
                        while (!new File('%s').exists()) { Thread.onSpinWait() }
                        -1
                    }
                }
                io.zato.api.service.Message.of(slow, 'text/plain', -1)
                """
                        .formatted(gate));
        var answer = CLIENT.send(request("gzip"), BodyHandlers.ofInputStream());
        try (var body = new GZIPInputStream(answer.body())) {
            assertEquals("first", new String(body.readNBytes(5), UTF_8));
            Files.createFile(gate);
            assertEquals(-1, body.read());
        }
    }

    @ParameterizedTest
    @CsvSource({"identity", "gzip;q=0", "br", "'*;q=0'"})
    void aLongAnswerIsSentAsItIsToWhoDoesNot(String accepted) throws Exception {
        answers("[text: 'x' * 100000]");
        var plain = get(accepted);
        assertEquals("", header(plain, "Content-Encoding"));
        assertEquals("Accept-Encoding", header(plain, "Vary"));
        assertEquals(100_011, plain.body().length);
    }

    @Test
    void aShortAnswerAPictureAndAPackedOneAreSentAsTheyAre() throws Exception {
        answers("[text: 'x' * 100]");
        assertEquals("", header(get("gzip"), "Content-Encoding"));
        answers("call.answer(200, 'x' * 100000, ['Content-Type': 'image/png'])");
        assertEquals("", header(get("gzip"), "Content-Encoding"));
        answers("call.answer(200, 'x' * 100000, ['Content-Encoding': 'br'])");
        var encoded = get("gzip");
        assertEquals("br", header(encoded, "Content-Encoding"));
        assertEquals(100_000, encoded.body().length);
    }

    @Test
    void aPackedRequestIsUnpacked() throws IOException {
        scratch.channel(PATH, "demo.echo");
        assertEquals(
                "Ann",
                post(packed("{\"name\":\"Ann\"}".getBytes(UTF_8)), "gzip")
                        .is(200)
                        .json()
                        .path("name")
                        .asText());
    }

    @Test
    void theLimitOfTheBodyIsThatOfTheUnpackedOne() throws IOException {
        scratch.channel(PATH, "demo.echo", "max_body_size", 100_000);
        byte[] bomb = packed(("{\"name\":\"" + "x".repeat(50_000_000) + "\"}").getBytes(UTF_8));
        assertTrue(bomb.length < 100_000, "the bomb is small: " + bomb.length);
        post(bomb, "gzip").isProblem(413).says("100000");
    }

    @Test
    void aRawServiceThatReadsTooMuchIsRefusedTheSame() throws IOException {
        scratch.service("it.gzip", "[size: input.bytes().length]");
        scratch.channel(PATH, "it.gzip", "data_format", "raw", "max_body_size", 1_000);
        assertEquals(
                900,
                post(packed(new byte[900]), "gzip").is(200).json().path("size").asInt());
        post(packed(new byte[1_001]), "gzip").isProblem(413);
    }

    @Test
    void anotherEncodingAndABrokenOneAreRefused() {
        scratch.channel(PATH, "demo.echo");
        var refused =
                post("{}".getBytes(UTF_8), "br").isProblem(415).says("gzip").answer();
        assertEquals("gzip", refused.header("Accept-Encoding"));
        post("{}".getBytes(UTF_8), "gzip").isProblem(400);
    }

    private void answers(String groovy) {
        scratch.service("it.gzip", groovy);
        if (platform.api().get("/zato/api/objects/channel_rest/it.gzip").status() == 404) {
            scratch.channel(PATH, "it.gzip");
        }
    }

    private static Answer post(byte[] body, String encoding) {
        return platform.anonymous()
                .send(
                        "POST",
                        PATH,
                        BodyPublishers.ofByteArray(body),
                        "Content-Type",
                        "application/json",
                        "Content-Encoding",
                        encoding);
    }

    private static HttpResponse<byte[]> get(String accepted) throws Exception {
        return CLIENT.send(request(accepted), BodyHandlers.ofByteArray());
    }

    private static HttpRequest request(String accepted) {
        return HttpRequest.newBuilder(platform.environment().url().resolve(PATH))
                .header("Accept-Encoding", accepted)
                .build();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static byte[] packed(byte[] plain) throws IOException {
        var target = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(target)) {
            packing.write(plain);
        }
        return target.toByteArray();
    }

    private static String unpacked(byte[] packed) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes(), UTF_8);
    }
}
