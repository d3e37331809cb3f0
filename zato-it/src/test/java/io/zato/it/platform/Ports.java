package io.zato.it.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Which ports the environments of the tests use: the usual ones moved by 3000 to 5900, or from {@code -Dzato.it.offset} on. */
final class Ports {
    static final int HTTP = 8080;
    static final int HTTPS = 8443;
    static final int MANAGEMENT = 9990;
    /** Of a load balancer, for administrators. */
    static final int ADMIN = 8183;
    /** Of the server behind it. */
    static final int BEHIND = 8180;

    /** Of a cluster's servers, for each other. */
    private static final int CLUSTER = 7600;

    private static final int MESSAGES = 5445;
    private static final int SERVERS = 3;
    private static final int BEHIND_STEP = 100;
    private static final int FIRST = Integer.getInteger("zato.it.offset", 3000);
    private static final int STEP = 20;
    private static final int CHOICES = 146;

    /** Test runs side by side on one machine begin at different places: what is free now is taken only when a server is up. */
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() % CHOICES));

    /** For which distance each port was given away. */
    private static final Map<Integer, Integer> GIVEN = new HashMap<>();

    private Ports() {}

    /** A distance no environment of this JVM has and whose ports are free now. */
    static int offset() {
        return given(Ports::ofServer, "No free port between 11080 and 13980");
    }

    /** As {@link #offset}, with room for the servers of a cluster. */
    static int clusterOffset() {
        return given(offset -> IntStream.concat(ofServer(offset), ofMembers(offset)), "No room for a cluster");
    }

    /** Nobody else gets one of these until they are given back, whether they are in use by then or not. */
    private static synchronized int given(IntFunction<IntStream> ports, String otherwise) {
        int offset = IntStream.range(0, CHOICES)
                .map(attempt -> FIRST + STEP * (NEXT.getAndIncrement() % CHOICES))
                .filter(choice -> ports.apply(choice).allMatch(port -> !GIVEN.containsKey(port) && free(port)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(otherwise));
        ports.apply(offset).forEach(port -> GIVEN.put(port, offset));
        return offset;
    }

    static synchronized void giveBack(int offset) {
        GIVEN.values().removeIf(given -> given == offset);
    }

    private static IntStream ofServer(int offset) {
        return IntStream.of(HTTP, HTTPS, MANAGEMENT, ADMIN, ADMIN + 1, BEHIND).map(port -> port + offset);
    }

    private static IntStream ofMembers(int offset) {
        return IntStream.rangeClosed(1, SERVERS)
                .map(server -> offset + BEHIND_STEP * server)
                .flatMap(moved -> IntStream.of(HTTP, CLUSTER, MESSAGES).map(port -> port + moved));
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
