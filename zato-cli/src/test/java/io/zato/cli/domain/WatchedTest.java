package io.zato.cli.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchedTest {
    private static final int USUAL_HTTP = 8080;
    private static final Optional<ProcessHandle> ALIVE = Optional.of(ProcessHandle.current());

    private static final Hanging DEAF = new Hanging() {
        @Override
        public void begins(String server) {
            throw new IllegalStateException("cannot be told of " + server);
        }

        @Override
        public void ends(String server) {
            throw new IllegalStateException("cannot be told of " + server);
        }
    };

    private final AtomicInteger answer = new AtomicInteger(200);
    private HttpServer server;
    private Watched watched;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/health/ready", exchange -> {
            exchange.sendResponseHeaders(answer.get(), -1);
            exchange.close();
        });
        server.start();
        int offset = server.getAddress().getPort() - USUAL_HTTP;
        watched = new Watched(new ClusterServer("server-1", "127.0.0.1", offset, Path.of("server-1")));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatIsNotThereIsStartedOnceAndAgainOnlyAfterAPause() {
        watched.look(Optional.empty());
        assertTrue(watched.startsNow());
        assertFalse(watched.startsNow());
        assertEquals("starting", watched.state());
    }

    @Test
    void whatIsThereIsNotStarted() {
        watched.look(ALIVE);
        assertFalse(watched.startsNow());
        assertEquals("running", watched.state());
    }

    @Test
    void whatHasJustEndedIsStartedOnceItsControllerHasHeardOfIt() {
        watched.look(ALIVE);
        watched.look(Optional.empty());
        assertFalse(watched.startsNow());
    }

    @Test
    void startsThatBringNoProcessAreInVain() {
        watched.look(Optional.empty());
        int starts = 0;
        while (!watched.startsInVain()) {
            watched.want(true);
            assertTrue(watched.startsNow());
            starts++;
        }
        assertEquals(5, starts);
        watched.look(ALIVE);
        assertFalse(watched.startsInVain());
    }

    @Test
    void whatWasStoppedStaysSoUntilItIsWanted() {
        watched.want(false);
        watched.look(Optional.empty());
        assertFalse(watched.startsNow());
        assertEquals("stopped", watched.state());
        watched.want(true);
        assertTrue(watched.startsNow());
    }

    @Test
    void aServerThatStartsDoesNotHangHoweverLongItTakes() {
        answer.set(503);
        watched.look(ALIVE);
        assertFalse(watched.beginsToHang(Duration.ZERO));
        assertTrue(watched.isStarting());
        assertEquals("starting", watched.state());
    }

    @Test
    void whoWasReadyAndIsNotHangsAndIsReportedOnce() {
        watched.look(ALIVE);
        answer.set(503);
        watched.look(ALIVE);
        assertFalse(watched.beginsToHang(Duration.ofMinutes(1)));
        assertTrue(watched.beginsToHang(Duration.ZERO));
        assertFalse(watched.beginsToHang(Duration.ZERO));
        assertEquals("unready", watched.state());
        assertFalse(watched.endsToHang());
        answer.set(200);
        watched.look(ALIVE);
        assertTrue(watched.endsToHang());
        assertFalse(watched.endsToHang());
    }

    @Test
    void whoHangsIsKilledWhereThatIsWantedEvenIfNobodyCouldBeTold() throws IOException {
        Process hung = new ProcessBuilder("sleep", "600").start();
        try {
            watched.look(Optional.of(hung.toHandle()));
            answer.set(503);
            watched.look(Optional.of(hung.toHandle()));
            HungServers servers = new HungServers(new Patience(Duration.ZERO, true), DEAF);
            assertThrows(IllegalStateException.class, () -> servers.look(watched));
            Awaitility.await().until(() -> !hung.isAlive());
        } finally {
            hung.destroyForcibly();
        }
    }
}
