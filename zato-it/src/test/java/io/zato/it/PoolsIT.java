package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zato.api.connection.ConnectionPools;
import io.zato.api.connection.Lease;
import io.zato.api.connection.PoolSource;
import io.zato.api.kind.Pooling;
import io.zato.api.problem.Problem;
import io.zato.it.platform.Platform;
import java.time.Duration;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the server: the resource adapter's pools, seen from a deployment beside ours. */
@ExtendWith({Platform.class, ArquillianExtension.class})
class PoolsIT {

    @Deployment
    static WebArchive deployment() {
        return Beside.zato("zato-pools.war", PoolsIT.class);
    }

    @Test
    void aPoolLendsAConnectionAndTakesItBack() throws NamingException {
        try (var pool = pools().open(new Lines("it/lend#1", 1))) {
            var lease = pool.borrow();
            Line first = lease.connection();
            assertEquals(1, pool.statistics().inUse());
            lease.close();
            lease.close();
            assertEquals(0, pool.statistics().inUse());
            try (var second = pool.borrow()) {
                assertSame(first, second.connection());
            }
            assertEquals(1, pool.statistics().created());
        }
    }

    @Test
    void anEmptyPoolRefusesInTime() throws NamingException {
        try (var pool = pools().open(new Lines("it/empty#1", 1));
                var lease = pool.borrow()) {
            Problem problem = assertThrows(Problem.class, pool::borrow);
            assertEquals(503, problem.status());
            assertEquals(1, pool.statistics().inUse(), lease::toString);
        }
    }

    @Test
    void eachPoolHasItsOwnSize() throws NamingException {
        try (var full = pools().open(new Lines("it/full#1", 1));
                var free = pools().open(new Lines("it/free#1", 2));
                var held = full.borrow();
                var one = free.borrow();
                var two = free.borrow()) {
            assertEquals(2, free.statistics().inUse(), () -> held + " " + one + " " + two);
        }
    }

    @Test
    void aBrokenConnectionIsNotLentAgain() throws NamingException {
        try (var pool = pools().open(new Lines("it/broken#1", 1))) {
            Lease<Line> lease = pool.borrow();
            Line broken = lease.connection();
            lease.broken(new IllegalStateException("the other system hung up"));
            try (var next = pool.borrow()) {
                assertNotSame(broken, next.connection());
            }
        }
    }

    private static ConnectionPools pools() throws NamingException {
        return InitialContext.doLookup(ConnectionPools.NO_TRANSACTION);
    }

    /** A connection to nowhere; each is another one. */
    static final class Line implements AutoCloseable {
        @Override
        public void close() {}
    }

    /** Makes such connections. */
    private record Lines(String name, int size) implements PoolSource<Line> {

        @Override
        public Pooling pooling() {
            return new Pooling(size, Duration.ofMillis(200), Duration.ofMinutes(1));
        }

        @Override
        public Line connect() {
            return new Line();
        }

        @Override
        public boolean valid(Line connection) {
            return true;
        }
    }
}
