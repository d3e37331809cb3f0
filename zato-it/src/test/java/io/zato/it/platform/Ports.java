package io.zato.it.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Which ports the environments of the tests use: the usual ones moved by 3000 to 3900, or from {@code -Dzato.it.offset} on. */
final class Ports {
    static final int HTTP = 8080;
    static final int MANAGEMENT = 9990;
    private static final int FIRST = Integer.getInteger("zato.it.offset", 3000);
    private static final int LAST = FIRST + 900;
    private static final AtomicInteger NEXT = new AtomicInteger(FIRST);

    private Ports() {}

    /** A distance no environment of this JVM has and whose ports are free now. */
    static int offset() {
        return IntStream.generate(() -> NEXT.getAndAdd(20))
                .takeWhile(offset -> offset <= LAST)
                .filter(offset -> free(HTTP + offset) && free(MANAGEMENT + offset))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("No free port between " + (HTTP + FIRST) + " and " + (HTTP + LAST)));
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
