package io.zato.it;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zato.it.platform.Environment;
import io.zato.it.platform.OwnPlatform;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bodies larger than the server's memory go through it, both ways, and begin to leave before they have arrived. */
@Tag("long")
class StreamingIT {
    private static final long SIZE = 500L << 20;
    private static final int PART = 1 << 20;
    private static final String ECHO =
            """
            import io.zato.api.service.*;
            public class Echo implements Service<Message, Message> {
                public Message handle(Message in, Invocation call) { return in; }
            }
            """;

    @RegisterExtension
    static final OwnPlatform own = new OwnPlatform("streaming");

    private static final ExecutorService THREADS = Executors.newCachedThreadPool();
    private static Environment environment;
    private static HttpServer partner;

    @BeforeAll
    static void aSmallServer() throws IOException {
        partner = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        partner.setExecutor(THREADS);
        partner.createContext("/", StreamingIT::answerMuch);
        partner.start();
        environment = own.environment().with("ZATO_JAVA_OPTS", "-Xmx256m");
        environment.zato("start").exits(0);
        deploy("echo.java", "text/x-java-source", ECHO);
        deploy("count.groovy", "text/x-groovy", "[size: input.stream().transferTo(OutputStream.nullOutputStream())]");
        deploy("pass.groovy", "text/x-groovy", "call.rest('partner').get('/')");
        deploy("hand-on.groovy", "text/x-groovy", "call.rest('partner').post('/', input).json()");
        create(
                "outgoing_rest",
                Map.of(
                        "name",
                        "partner",
                        "host",
                        "http://127.0.0.1:" + partner.getAddress().getPort()));
        for (String service : new String[] {"echo", "count", "pass", "hand-on"}) {
            create(
                    "channel_rest",
                    Map.of(
                            "name",
                            service,
                            "url_path",
                            "/" + service,
                            "service",
                            service,
                            "data_format",
                            "raw",
                            "max_body_size",
                            2 * SIZE,
                            "timeout",
                            "5m"));
        }
    }

    @AfterAll
    static void stop() {
        partner.stop(0);
        THREADS.shutdownNow();
    }

    @Test
    void whatIsSentBackBeginsToArriveBeforeAllWasSent() throws Exception {
        try (var socket = new Socket(environment.url().getHost(), environment.port())) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /echo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: " + SIZE
                            + "\r\n\r\nfirst")
                    .getBytes(US_ASCII));
            DataInputStream in = new DataInputStream(socket.getInputStream());
            assertEquals("HTTP/1.1 200 OK", header(in));
            assertEquals("first", new String(in.readNBytes(5), US_ASCII));
            var rest = CompletableFuture.supplyAsync(() -> drain(in), THREADS);
            send(out, SIZE - 5);
            assertEquals(SIZE - 5, rest.join());
        }
    }

    @Test
    void muchMayBeSent() throws Exception {
        var request = request("/count").POST(much());
        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        assertEquals("{\"size\":" + SIZE + "}", answer.body());
    }

    @Test
    void muchMayBeHandedOnToAPartner() throws Exception {
        var request = request("/hand-on").POST(much());
        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        assertEquals("{\"received\":" + SIZE + "}", answer.body());
    }

    @Test
    void aPartnersLongAnswerPassesThrough() throws Exception {
        var answer = HttpClient.newHttpClient().send(request("/pass").build(), BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode());
        assertEquals(SIZE, drain(answer.body()));
    }

    private static BodyPublisher much() {
        return BodyPublishers.ofByteArrays(Collections.nCopies((int) (SIZE / PART), new byte[PART]));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(environment.url().resolve(path));
    }

    /** Reads to the end of the head; its first line. */
    private static String header(DataInputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readByte());
        }
        assertTrue(head.toString().toLowerCase().contains("content-length: " + SIZE), head::toString);
        return head.substring(0, head.indexOf("\r\n"));
    }

    private static void send(OutputStream target, long count) throws IOException {
        byte[] part = new byte[PART];
        for (long left = count; left > 0; left -= Math.min(left, PART)) {
            target.write(part, 0, (int) Math.min(left, PART));
        }
        target.flush();
    }

    private static long drain(InputStream source) {
        try (source) {
            return source.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answerMuch(HttpExchange exchange) throws IOException {
        try (exchange) {
            long received = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            if (exchange.getRequestMethod().equals("POST")) {
                byte[] said = ("{\"received\":" + received + "}").getBytes(US_ASCII);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, said.length);
                exchange.getResponseBody().write(said);
            } else {
                exchange.sendResponseHeaders(200, SIZE);
                send(exchange.getResponseBody(), SIZE);
            }
        }
    }

    private static void deploy(String file, String type, String source) {
        String name = file.substring(0, file.indexOf('.'));
        environment
                .admin()
                .send("PUT", "/zato/api/services/" + name + "/source", type, source)
                .is(201);
    }

    private static void create(String kind, Map<String, ?> fields) {
        environment.admin().post("/zato/api/objects/" + kind, fields).is(201);
    }
}
