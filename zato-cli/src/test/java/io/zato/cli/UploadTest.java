package io.zato.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zato.cli.run.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A large JAR on its way over a slow line. */
class UploadTest {

    private static final long SIZE = 60_000_000;
    private static final int PIECE = 256 * 1024;

    private final StringWriter told = new StringWriter();
    private HttpServer server;
    private volatile long received;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/zato/api/deployments/big.jar", this::receive);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void itIsSaidHowMuchOfALargeFileIsThere() throws IOException {
        Path jar = folder.resolve("big.jar");
        try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "rw")) {
            file.setLength(SIZE);
        }
        String url = "http://localhost:" + server.getAddress().getPort();
        Map<String, String> variables = Map.of("ZATO_URL", url, "ZATO_TOKEN", FakeServer.TOKEN);
        CommandLine line = Main.line(new Surroundings(variables, question -> Optional.empty()), "deploy");
        line.setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(told));
        assertEquals(0, line.execute("deploy", jar.toString()), told::toString);
        assertEquals(SIZE, received);
        assertTrue(told.toString().matches("(sent \\d+ of 60 MB\\R)+"), told::toString);
    }

    /** Slowly until the sender has said something, then as fast as it comes. */
    private void receive(HttpExchange exchange) throws IOException {
        try (InputStream body = exchange.getRequestBody()) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> {
                        received += body.readNBytes(PIECE).length;
                        return told.toString().contains("sent ");
                    });
            received += body.transferTo(OutputStream.nullOutputStream());
        }
        byte[] answer =
                "{\"name\":\"big.jar\",\"services\":[\"it.big\"],\"error\":\"\"}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("X-Zato-CID", "cid-1");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
