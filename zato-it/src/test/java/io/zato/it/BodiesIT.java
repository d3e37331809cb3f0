package io.zato.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A channel speaks the data format it is defined with: XML and forms with files as well as JSON. */
class BodiesIT {
    private static final String PATH = "/it/bodies";
    private static final String XML = "application/xml";

    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @Test
    void xmlIsAMapToAGroovyService() {
        scratch.service(
                "it.bodies", "[id: input.id, next: input.id.toInteger() + 1, tags: input.tag.reverse(), of: input.q]");
        scratch.channel(PATH, "it.bodies", "data_format", "xml");
        var answer = platform.anonymous()
                .send("POST", PATH + "?q=7", XML, "<order id='41'><tag>a</tag><tag>b</tag></order>")
                .is(200);
        assertTrue(answer.header("Content-Type").startsWith(XML), answer::toString);
        assertTrue(
                answer.body()
                        .endsWith(
                                "<response><id>41</id><next>42</next><tags>b</tags><tags>a</tags><of>7</of></response>"),
                answer::toString);
    }

    @Test
    void xmlIsARecordToAJavaService() {
        scratch.willMakeService("it.bodies");
        platform.api()
                .send(
                        "PUT",
                        "/zato/api/services/it.bodies/source",
                        "text/x-java-source",
                        """
                        import io.zato.api.service.*;
                        import java.util.List;
                        public class Bodies implements Service<Bodies.Order, Bodies.Receipt> {
                            public record Item(String sku, int quantity) {}
                            public record Order(int id, List<Item> items) {}
                            public record Receipt(int id, int pieces) {}
                            public Receipt handle(Order order, Invocation call) {
                                return new Receipt(order.id(), order.items().stream().mapToInt(Item::quantity).sum());
                            }
                        }
                        """)
                .is(201);
        scratch.channel(PATH, "it.bodies", "data_format", "xml");
        var answer = platform.anonymous()
                .send("POST", PATH, "text/xml", "<o><id>7</id><items><sku>a</sku><quantity>3</quantity></items></o>")
                .is(200);
        assertTrue(answer.body().endsWith("<receipt><id>7</id><pieces>3</pieces></receipt>"), answer::toString);
        platform.anonymous()
                .send("POST", PATH, XML, "<o><id>x</id><items><sku>a</sku></items></o>")
                .isProblem(400)
                .blames("id", "whole number")
                .blames("items[0].quantity", "required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE o [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><o>&x;</o>",
                "<!DOCTYPE o [<!ENTITY a 'haha'><!ENTITY b '&a;&a;&a;&a;'>]><o>&b;</o>",
                "<o>",
                "no XML"
            })
    void xmlThatIsBrokenOrDangerousIsRefused(String xml) {
        scratch.channel(PATH, "demo.echo", "data_format", "xml");
        platform.anonymous()
                .send("POST", PATH, XML, xml)
                .isProblem(400)
                .says("line")
                .keepsQuietAbout("root:");
    }

    @Test
    void aChannelOfXmlTakesNoJson() {
        scratch.channel(PATH, "demo.echo", "data_format", "xml");
        var refused = platform.anonymous()
                .send("POST", PATH, "application/json", "{}")
                .isProblem(415);
        assertEquals(XML, refused.answer().header("Accept"));
    }

    @Test
    void aFormBringsFilesThatAreGoneAfterwards() throws IOException {
        scratch.service(
                "it.bodies",
                "[title: input.title, name: input.photo.name(), type: input.photo.contentType(), size: input.photo.size(),"
                        + " first: input.photo.stream().withStream { it.read() }, whole: input.photo.bytes().length]");
        scratch.channel(PATH, "it.bodies", "data_format", "form");
        var json = form("größe.png", 200_000).is(200).json();
        assertEquals("Ä", json.path("title").asText());
        assertEquals("größe.png", json.path("name").asText());
        assertEquals("image/png", json.path("type").asText());
        assertEquals(200_000, json.path("size").asLong());
        assertEquals('x', json.path("first").asInt());
        assertEquals(200_000, json.path("whole").asLong());
        Awaitility.await().untilAsserted(() -> assertEquals(0, spooled()));
    }

    @Test
    void theLimitOfTheBodyHoldsForFormsAndLeavesNothingBehind() throws IOException {
        scratch.channel(PATH, "demo.echo", "data_format", "form", "max_body_size", 100_000);
        form("big.png", 200_000).isProblem(413).says("100000");
        Awaitility.await().untilAsserted(() -> assertEquals(0, spooled()));
    }

    private static io.zato.it.platform.Answer form(String fileName, int size) {
        String body = "--limit\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nÄ\r\n"
                + "--limit\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"" + fileName + "\"\r\n"
                + "Content-Type: image/png\r\n\r\n" + "x".repeat(size) + "\r\n--limit--\r\n";
        return platform.anonymous()
                .send(
                        "POST",
                        PATH,
                        BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body.getBytes(UTF_8))),
                        "Content-Type",
                        "multipart/form-data; boundary=limit");
    }

    private static long spooled() throws IOException {
        Path folder = platform.environment().home().resolve("server/tmp");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("upload_"))
                    .count();
        }
    }

    @Test
    void aRawBodyBeginsToComeBackBeforeAllWasSent() throws IOException {
        scratch.channel(PATH, "demo.echo", "data_format", "raw");
        var url = platform.environment().url();
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(30_000);
            var out = socket.getOutputStream();
            out.write(("POST " + PATH
                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 10\r\n\r\nfirst")
                    .getBytes(UTF_8));
            var seen = new StringBuilder();
            while (!seen.toString().endsWith("\r\n\r\nfirst")) {
                int next = socket.getInputStream().read();
                assertTrue(next >= 0, "ended after: " + seen);
                seen.append((char) next);
            }
            out.write("-last".getBytes(UTF_8));
            assertEquals("-last", new String(socket.getInputStream().readAllBytes(), UTF_8));
        }
    }

    @Test
    void severalCookiesAreSent() {
        scratch.service("it.bodies", "call.answer(200, [ok: true], ['Set-Cookie': ['a=1; Path=/', 'b=2']])");
        scratch.channel(PATH, "it.bodies");
        var answer = platform.anonymous().get(PATH).is(200);
        assertEquals(java.util.List.of("a=1; Path=/", "b=2"), answer.headers().allValues("set-cookie"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\r\\nX-Evil: 1", "a\\u560aX-Evil: 1"})
    void aHeaderCannotSmuggleAnother(String value) {
        scratch.service("it.bodies", "call.answer(200, 'x', ['X-Id': \"" + value + "\"])");
        scratch.channel(PATH, "it.bodies");
        var answer = platform.anonymous().get(PATH).isProblem(500).answer();
        assertEquals("", answer.header("X-Evil"));
    }
}
