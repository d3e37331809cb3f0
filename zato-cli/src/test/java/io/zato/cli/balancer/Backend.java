package io.zato.cli.balancer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server behind the balancer that does what no good one does: ends in the middle, freezes, says each byte when it is told to. */
final class Backend implements AutoCloseable {

    /** What it does with a request; the connection ends when it throws. */
    interface Handler {
        void handle(Call call) throws IOException, InterruptedException;
    }

    /** One request, its body still to be read. */
    record Call(String method, String path, Map<String, String> headers, InputStream in, OutputStream out) {

        void answer(String body) throws IOException {
            String head = "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n";
            out.write((head + body).getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        byte[] body() throws IOException {
            return in.readNBytes(Integer.parseInt(headers.getOrDefault("Content-Length", "0")));
        }
    }

    private final String name;
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private volatile Handler handler;
    private volatile boolean drained;
    private volatile CountDownLatch frozen = new CountDownLatch(0);

    Backend(String name) {
        this.name = name;
        this.handler = call -> {
            call.body();
            call.answer(name);
        };
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.submit(this::accept);
    }

    Member member() {
        return new Member(name, "127.0.0.1", socket.getLocalPort());
    }

    /** Answers with its name unless it is told otherwise. */
    void does(Handler other) {
        handler = other;
    }

    /** From now on it accepts connections and says nothing, as a process that was stopped. */
    void freeze() {
        frozen = new CountDownLatch(1);
    }

    void thaw() {
        frozen.countDown();
    }

    /** Whether its own host has drained it, as it tells whoever asks. */
    void isDrained(boolean now) {
        drained = now;
    }

    /** How many requests of that path arrived here. */
    long asked(String path) {
        return asked.stream().filter(path::equals).count();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                threads.submit(() -> serve(connection));
            } catch (IOException e) {
                // it was closed
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                frozen.await();
                serve(line.split(" "), in, connection.getOutputStream());
            }
        } catch (IOException e) {
            // whoever asked sees that the connection has ended
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(String[] request, InputStream in, OutputStream out) throws IOException, InterruptedException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            headers.put(line.split(":", 2)[0], line.split(":", 2)[1].strip());
        }
        Call call = new Call(request[0], request[1], headers, in, out);
        if (call.path.equals("/health/ready?calls") && drained) {
            out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        } else if (call.path.startsWith("/health/")) {
            call.answer("");
        } else {
            asked.add(call.path);
            handler.handle(call);
        }
    }

    /** Empty at the end of the stream, too. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        thaw();
        threads.shutdownNow();
        socket.close();
    }
}
