package io.zato.jca;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.connection.ConnectionPool;
import io.zato.api.connection.Lease;
import io.zato.api.kind.Pooling;
import io.zato.api.problem.Problem;
import io.zato.jca.container.Enlistment;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.jca.core.connectionmanager.pool.validator.ConnectionValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** When connections end: with their pool, with the adapter, or because nobody used them. */
class ClosingTest {

    private final ZatoResourceAdapter adapter = new ZatoResourceAdapter();

    /** The server does this when it starts. */
    @BeforeAll
    static void startBackgroundValidation() throws Throwable {
        ConnectionValidator.getInstance().start();
    }

    @AfterAll
    static void stopBackgroundValidation() throws Throwable {
        ConnectionValidator.getInstance().stop();
    }

    @AfterEach
    void stop() {
        adapter.stop();
    }

    @Test
    void idleConnectionsGoAtOnceAndLentOnesWhenTheyComeBack() {
        FakeSource source = source();
        ConnectionPool<FakeSource.Connection> pool = adapter.open(source, Enlistment.NONE);
        Lease<FakeSource.Connection> lent = pool.borrow();
        pool.borrow().close();

        pool.close();
        assertEquals(1, source.open());
        assertFalse(lent.connection().closed);

        lent.close();
        assertEquals(0, source.open());
        assertEquals(2, pool.statistics().destroyed());
    }

    @Test
    void aLentConnectionThatBreaksAfterwardsEndsThePoolToo() {
        FakeSource source = source();
        ConnectionPool<FakeSource.Connection> pool = adapter.open(source, Enlistment.NONE);
        Lease<FakeSource.Connection> lent = pool.borrow();
        pool.close();

        lent.broken(new IOException("reset by peer"));

        assertEquals(0, source.open());
    }

    @Test
    void aClosedPoolAnswers503() {
        ConnectionPool<FakeSource.Connection> pool = adapter.open(source(), Enlistment.NONE);
        pool.close();
        pool.close();

        Problem problem = assertThrows(Problem.class, pool::borrow);
        assertEquals(503, problem.status());
        assertEquals("1", problem.headers().get("Retry-After"));
    }

    @Test
    void whoWaitsWhileThePoolIsClosedGets503WhenTheLentOneComesBack() {
        ConnectionPool<FakeSource.Connection> pool =
                adapter.open(new FakeSource("outgoing_rest/CRM#3", 1, Duration.ofSeconds(30)), Enlistment.NONE);
        Lease<FakeSource.Connection> lent = pool.borrow();
        CompletableFuture<Lease<FakeSource.Connection>> waiting = CompletableFuture.supplyAsync(pool::borrow);
        await().during(Duration.ofMillis(50)).until(() -> !waiting.isDone());

        pool.close();
        lent.close();

        CompletionException failure = assertThrows(CompletionException.class, waiting::join);
        assertEquals(503, ((Problem) failure.getCause()).status());
    }

    @Test
    void theNextVersionServesWhileTheOldOneFinishes() {
        ConnectionPool<FakeSource.Connection> old = adapter.open(source(), Enlistment.NONE);
        Lease<FakeSource.Connection> lent = old.borrow();
        ConnectionPool<FakeSource.Connection> next =
                adapter.open(new FakeSource("x/CRM#4", 2, Duration.ZERO), Enlistment.NONE);
        old.close();

        try (Lease<FakeSource.Connection> other = next.borrow()) {
            assertFalse(other.connection().closed);
            assertFalse(lent.connection().closed);
        }
    }

    @Test
    void nothingOutlivesTheAdapter() {
        FakeSource source = source();
        ConnectionPool<FakeSource.Connection> pool = adapter.open(source, Enlistment.NONE);
        Lease<FakeSource.Connection> lent = pool.borrow();
        FakeSource retired = source();
        ConnectionPool<FakeSource.Connection> closed = adapter.open(retired, Enlistment.NONE);
        closed.borrow();
        closed.close();

        adapter.stop();

        assertEquals(0, source.open());
        assertEquals(0, retired.open());
        assertThrows(Problem.class, pool::borrow);
        lent.close();
    }

    @Test
    void unusedConnectionsAreClosedAfterMaxIdle() {
        FakeSource source =
                new FakeSource("outgoing_rest/CRM#3", new Pooling(2, Duration.ZERO, Duration.ofMillis(300)));
        ConnectionPool<FakeSource.Connection> pool = adapter.open(source, Enlistment.NONE);
        pool.borrow().close();

        await().atMost(Duration.ofSeconds(10)).until(() -> source.open() == 0);
        assertEquals(0, pool.statistics().idle());
        assertTrue(pool.borrow().connection().valid);
    }

    private static FakeSource source() {
        return new FakeSource("outgoing_rest/CRM#3", 2, Duration.ofMillis(20));
    }
}
