package io.zato.cli.balancer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real HAProxy passes 100 MB on as they come: whoever receives sees the first bytes before the last were sent. */
class StreamingTest {

    private static final int BYTES = 100 * 1024 * 1024;
    private static final byte[] PART = new byte[64 * 1024];
    /** Kilobytes the balancer may grow by while 100 MB pass. */
    private static final long FLAT = 20 * 1024;

    @TempDir
    private Path home;

    private final Backend server = new Backend("one");
    private final CountDownLatch received = new CountDownLatch(1);
    private Front front;

    @BeforeEach
    void start() throws IOException {
        front = Front.start(home, Optional.empty(), server);
    }

    @AfterEach
    void end() throws IOException {
        front.close();
        server.close();
    }

    @Test
    void up() throws Exception {
        server.does(call -> {
            long first = call.in().readNBytes(1).length;
            received.countDown();
            call.answer(String.valueOf(first + drain(call.in(), BYTES - 1)));
        });
        long before = memory();
        try (Socket socket = new Socket("127.0.0.1", front.port())) {
            write(
                    socket.getOutputStream(),
                    "POST /up HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " + BYTES);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertTrue(answer.startsWith("HTTP/1.1 200") && answer.endsWith("\r\n" + BYTES), answer);
        }
        assertFlat(before);
    }

    @Test
    void down() throws Exception {
        server.does(call -> write(call.out(), "HTTP/1.1 200 OK\r\nContent-Length: " + BYTES));
        long before = memory();
        try (Socket socket = new Socket("127.0.0.1", front.port())) {
            socket.getOutputStream()
                    .write("GET /down HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            String head = "";
            while (!head.endsWith("\r\n\r\n")) {
                head += (char) in.read();
            }
            assertTrue(head.startsWith("HTTP/1.1 200"), head);
            assertEquals(1, in.readNBytes(1).length);
            received.countDown();
            assertEquals(BYTES - 1, drain(in, BYTES - 1));
        }
        assertFlat(before);
    }

    /** The head and one part; the rest once the other side has seen the beginning. */
    private void write(OutputStream out, String head) throws IOException, InterruptedException {
        out.write((head + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.write(PART);
        out.flush();
        assertTrue(received.await(20, TimeUnit.SECONDS), "nothing came before all was sent");
        for (int written = PART.length; written < BYTES; written += PART.length) {
            out.write(PART);
        }
        out.flush();
    }

    private static long drain(InputStream in, long bytes) throws IOException {
        long left = bytes;
        byte[] part = new byte[PART.length];
        for (int read = 0; left > 0 && read >= 0; left -= Math.max(read, 0)) {
            read = in.read(part, 0, (int) Math.min(part.length, left));
        }
        return bytes - left;
    }

    private void assertFlat(long before) throws IOException {
        long grown = memory() - before;
        assertTrue(grown < FLAT, () -> "HAProxy has grown by " + grown + " kB");
    }

    /** The most the worker ever had resident, in kB. */
    private long memory() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(front.worker()), "status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }
}
