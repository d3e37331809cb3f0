package io.zato.outgoing.rest;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What arrives on a socket, with one limit for a whole answer or, once relaxed, for each read. */
final class TimedInput extends InputStream {

    private final InputStream source;
    private final Socket socket;
    private final long limit;
    private long deadline;
    private boolean unused = true;
    private boolean relaxed;
    private boolean received;
    private boolean peeking;
    private boolean quiet;

    TimedInput(InputStream source, Socket socket, Duration limit) {
        this.source = source;
        this.socket = socket;
        this.limit = TimeUnit.MILLISECONDS.toNanos(millis(limit));
    }

    /** As sockets want it: at least 1, since 0 is no limit. */
    static int millis(Duration duration) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, duration.toMillis()));
    }

    /** The clock of a new exchange starts. */
    void restart() {
        deadline = System.nanoTime() + limit;
        unused = false;
        relaxed = false;
        received = false;
    }

    /** From here on each read has the whole limit: a long body may take as long as it keeps coming. */
    void relax() {
        relaxed = true;
    }

    /** Whether there was no exchange yet. */
    boolean unused() {
        return unused;
    }

    /** Whether the exchange brought anything yet. */
    boolean received() {
        return received;
    }

    /** Until {@link #heard()}, reading looks without waiting and reads nothing where nothing came. */
    void peek() {
        peeking = true;
        quiet = false;
    }

    /** Whether a read since {@link #peek()} met an open connection on which nothing had come. */
    boolean heard() {
        peeking = false;
        return !quiet;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (peeking) {
            return look();
        }
        socket.setSoTimeout(remaining());
        int count = source.read(target, offset, length);
        received |= count > 0;
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int available() throws IOException {
        return source.available();
    }

    /** Below TLS, too: on an idle connection any byte, not only its end, means that it cannot be used again. */
    private int look() throws IOException {
        var channel = socket.getChannel();
        channel.configureBlocking(false);
        try {
            quiet = channel.read(ByteBuffer.allocate(1)) == 0;
        } finally {
            channel.configureBlocking(true);
        }
        return quiet ? 0 : -1;
    }

    private int remaining() throws SocketTimeoutException {
        long left = relaxed ? limit : deadline - System.nanoTime();
        if (left <= 0) {
            throw new SocketTimeoutException("No complete answer in time");
        }
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, TimeUnit.NANOSECONDS.toMillis(left)));
    }
}
