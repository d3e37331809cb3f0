package io.zato.jca;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.connection.ConnectionPool;
import io.zato.api.connection.Lease;
import io.zato.api.problem.Problem;
import io.zato.jca.container.Enlistment;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How connections are lent and come back. Runs the container's own pool, without a server. */
class BorrowingTest {

    private final ZatoResourceAdapter adapter = new ZatoResourceAdapter();
    /** The common pool may have a single thread, and then nobody would bring back what another waits for. */
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        adapter.stop();
        threads.shutdownNow();
    }

    @Test
    void aConnectionIsLentAgain() {
        ConnectionPool<FakeSource.Connection> pool = adapter.open(source(2), Enlistment.NONE);
        Lease<FakeSource.Connection> first = pool.borrow();
        FakeSource.Connection connection = first.connection();
        first.close();

        assertSame(connection, pool.borrow().connection());
    }

    @Test
    void aLeaseEndsOnce() {
        ConnectionPool<FakeSource.Connection> pool = adapter.open(source(1), Enlistment.NONE);
        Lease<FakeSource.Connection> lease = pool.borrow();
        lease.close();
        lease.close();
        lease.broken(new IOException("too late"));

        assertThrows(IllegalStateException.class, lease::connection);
        assertEquals(1, pool.statistics().idle());
        pool.borrow();
        assertThrows(Problem.class, pool::borrow, "the second close freed nothing");
    }

    @Test
    void definitionsDoNotShareTheirSize() {
        FakeSource slow = new FakeSource("outgoing_rest/Slow#1", 3, Duration.ofMillis(20));
        ConnectionPool<FakeSource.Connection> pool = adapter.open(slow, Enlistment.NONE);
        IntStream.range(0, 3).forEach(i -> pool.borrow());

        assertThrows(Problem.class, pool::borrow);
        adapter.open(source(2), Enlistment.NONE).borrow();
        assertEquals(3, slow.open());
    }

    @Test
    void aFullPoolAnswers503AfterItsMaxWait() {
        ConnectionPool<FakeSource.Connection> pool =
                adapter.open(new FakeSource("outgoing_rest/CRM#3", 1, Duration.ofMillis(200)), Enlistment.NONE);
        pool.borrow();

        long start = System.nanoTime();
        Problem problem = assertThrows(Problem.class, pool::borrow);

        assertTrue(System.nanoTime() - start >= 190_000_000, "it waited");
        assertEquals(503, problem.status());
        assertEquals("1", problem.headers().get("Retry-After"));
        assertTrue(problem.getMessage().contains("outgoing_rest/CRM#3: all 1 connections"), problem.getMessage());
        assertEquals(1, pool.statistics().timedOut());
        assertEquals(1, pool.statistics().waited());
        assertTrue(pool.statistics().maxWait() >= 190);
    }

    @Test
    void whoWaitsGetsTheConnectionThatComesBackFromAnotherThread() {
        ConnectionPool<FakeSource.Connection> pool =
                adapter.open(new FakeSource("outgoing_rest/CRM#3", 1, Duration.ofSeconds(30)), Enlistment.NONE);
        Lease<FakeSource.Connection> lent = pool.borrow();
        FakeSource.Connection connection = lent.connection();
        CompletableFuture<Lease<FakeSource.Connection>> waiting = CompletableFuture.supplyAsync(pool::borrow, threads);
        await().during(Duration.ofMillis(50)).until(() -> !waiting.isDone());

        CompletableFuture.runAsync(lent::close, threads).join();

        assertSame(connection, waiting.join().connection());
        assertEquals(1, pool.statistics().inUse());
    }

    @Test
    void aBrokenConnectionIsDestroyedAndItsPlaceIsFree() {
        FakeSource source = source(1);
        ConnectionPool<FakeSource.Connection> pool = adapter.open(source, Enlistment.NONE);
        Lease<FakeSource.Connection> lease = pool.borrow();
        FakeSource.Connection connection = lease.connection();

        lease.broken(new IOException("reset by peer"));
        lease.close();

        assertTrue(connection.closed);
        assertEquals(1, pool.statistics().destroyed());
        assertNotSame(connection, pool.borrow().connection());
        assertEquals(1, source.open());
    }

    @Test
    void anInvalidConnectionIsNotLentAgain() {
        FakeSource source = source(1);
        ConnectionPool<FakeSource.Connection> pool = adapter.open(source, Enlistment.NONE);
        FakeSource.Connection stale = borrowAndReturn(pool);
        stale.valid = false;

        assertNotSame(stale, pool.borrow().connection());
        assertTrue(stale.closed);
        assertEquals(1, source.open());
    }

    @Test
    void aSystemThatCannotBeReachedIs502WithTheReason() {
        FakeSource source = source(1);
        source.refuse(new ConnectException("Connection refused"));
        ConnectionPool<FakeSource.Connection> pool = adapter.open(source, Enlistment.NONE);

        Problem problem = assertThrows(Problem.class, pool::borrow);
        assertEquals(502, problem.status());
        assertEquals(
                "outgoing_rest/CRM#3 cannot be reached: ConnectException: Connection refused", problem.getMessage());

        source.accept();
        assertFalse(borrowAndReturn(pool).closed, "the failed attempt took no place in the pool");
        assertEquals(1, pool.statistics().created());
    }

    @Test
    void aProblemOfTheSourceIsTheCallersProblem() {
        FakeSource source = source(1);
        Problem problem = new Problem(504, "no answer within 10 s");
        source.refuse(problem);

        assertSame(problem, assertThrows(Problem.class, adapter.open(source, Enlistment.NONE)::borrow));
    }

    @Test
    void anInterruptEndsTheWaitAndIsKept() {
        ConnectionPool<FakeSource.Connection> pool =
                adapter.open(new FakeSource("outgoing_rest/CRM#3", 1, Duration.ofSeconds(30)), Enlistment.NONE);
        pool.borrow();
        Thread caller = Thread.currentThread();
        CompletableFuture<Void> timer = CompletableFuture.runAsync(
                () -> {
                    await().until(() -> caller.getState() == Thread.State.TIMED_WAITING);
                    caller.interrupt();
                },
                threads);

        Problem problem = assertThrows(Problem.class, pool::borrow);

        assertTrue(Thread.interrupted());
        timer.join();
        assertEquals(503, problem.status());
    }

    @Test
    void manyThreadsLeaveNothingBehind() {
        FakeSource source = new FakeSource("outgoing_rest/CRM#3", 3, Duration.ofSeconds(30));
        ConnectionPool<FakeSource.Connection> pool = adapter.open(source, Enlistment.NONE);
        List<CompletableFuture<Void>> callers = new ArrayList<>();
        for (int caller = 0; caller < 4; caller++) {
            callers.add(CompletableFuture.runAsync(
                    () -> IntStream.range(0, 10_000).forEach(i -> borrowAndReturn(pool)), threads));
        }
        callers.forEach(CompletableFuture::join);

        assertEquals(40_000, pool.statistics().borrowed());
        assertEquals(0, pool.statistics().inUse());
        assertEquals(source.open(), pool.statistics().idle());
        assertTrue(source.open() <= 3);
    }

    private static FakeSource source(int size) {
        return new FakeSource("outgoing_rest/CRM#3", size, Duration.ofMillis(20));
    }

    private static FakeSource.Connection borrowAndReturn(ConnectionPool<FakeSource.Connection> pool) {
        try (Lease<FakeSource.Connection> lease = pool.borrow()) {
            return lease.connection();
        }
    }
}
