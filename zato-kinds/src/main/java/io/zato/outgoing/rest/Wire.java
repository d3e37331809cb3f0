package io.zato.outgoing.rest;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/** One TCP or TLS connection speaking HTTP/1.1 that keeps time and notices that the other side has left. */
final class Wire extends DefaultBHttpClientConnection {

    private static final Http1Config LIMITS = Http1Config.custom()
            .setMaxLineLength(64 * 1024)
            .setMaxHeaderCount(500)
            .build();

    // of its own the connection would parse without these limits
    private static final DefaultHttpResponseParserFactory PARSERS = new DefaultHttpResponseParserFactory(LIMITS);

    private static final long GREETING = TimeUnit.SECONDS.toNanos(1);

    private final long opened = System.nanoTime();
    private final TimedInput input;

    private Wire(TimedInput input) {
        // an answer that comes while a long body is being sent ends the sending
        super(LIMITS, null, null, null, null, (request, wire, in, sent, next) -> in.available() > 0, null, PARSERS);
        this.input = input;
    }

    static Wire plain(Socket socket, Duration limit) throws IOException {
        TimedInput input = new TimedInput(socket.getInputStream(), socket, limit);
        return new Wire(input).bound(new SocketHolder(socket) {
            @Override
            protected InputStream getInputStream(Socket ignored) {
                return input;
            }
        });
    }

    static Wire secure(Socket socket, SSLSocket tls, Duration limit) throws IOException {
        TimedInput input = new TimedInput(tls.getInputStream(), socket, limit);
        return new Wire(input).bound(new SocketHolder(tls, socket) {
            @Override
            protected InputStream getInputStream(Socket ignored) {
                return input;
            }
        });
    }

    private Wire bound(SocketHolder holder) throws IOException {
        bind(holder);
        return this;
    }

    TimedInput input() {
        return input;
    }

    /** Whether the idle connection was ended, or has something unasked for on it that would be taken for the next answer. */
    boolean left() {
        if (greeted()) {
            return false;
        }
        input.peek();
        try {
            boolean data = isDataAvailable(Timeout.ONE_MILLISECOND);
            return input.heard() || data;
        } catch (IOException e) {
            return true;
        }
    }

    /** A TLS server greets a new connection with session tickets, which say nothing of its end. */
    private boolean greeted() {
        return getSSLSession() != null && input.unused() && System.nanoTime() - opened < GREETING;
    }

    /** Ends the connection in order. */
    void hangUp() {
        close(CloseMode.GRACEFUL);
    }

    /** Ends the connection at once, without a word to the other side. */
    void cut() {
        close(CloseMode.IMMEDIATE);
    }
}
