import io.zato.api.connection.ConnectionPool;
import io.zato.api.connection.ConnectionPools;
import io.zato.api.connection.PoolSource;
import io.zato.api.kind.Pooling;
import io.zato.api.service.Invocation;
import io.zato.api.service.Service;
import io.zato.api.service.ServiceName;
import jakarta.annotation.Resource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What borrowing and returning a connection costs, measured inside the server: a pool of the container, connections to nowhere. */
@ServiceName("bench.pool")
public class PoolBench implements Service<PoolBench.Load, PoolBench.Cost> {

    private static final int TIMES = 200_000;

    @Resource(lookup = ConnectionPools.NO_TRANSACTION)
    private ConnectionPools pools;

    public record Load(int threads) {}

    /** Of one borrowing and returning, as a thread experiences it. */
    public record Cost(long nanoseconds) {}

    public static final class Line implements AutoCloseable {
        @Override
        public void close() {}
    }

    private record Lines(String name) implements PoolSource<Line> {

        @Override
        public Pooling pooling() {
            return new Pooling(20, Duration.ofSeconds(10), Duration.ofMinutes(10));
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

    @Override
    public Cost handle(Load load, Invocation call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(load.threads());
        try (ConnectionPool<Line> pool = pools.open(new Lines("bench/pool#1"))) {
            run(pool, load.threads(), threads);
            return new Cost(run(pool, load.threads(), threads) / TIMES);
        } finally {
            threads.shutdown();
        }
    }

    private static long run(ConnectionPool<Line> pool, int count, ExecutorService threads) throws Exception {
        Callable<Integer> work = () -> {
            int lent = 0;
            for (int i = 0; i < TIMES; i++) {
                try (var lease = pool.borrow()) {
                    lent += lease.connection() == null ? 0 : 1;
                }
            }
            return lent;
        };
        long started = System.nanoTime();
        List<Future<Integer>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(threads.submit(work));
        }
        for (Future<Integer> one : all) {
            if (one.get() != TIMES) {
                throw new IllegalStateException("The pool lent nothing");
            }
        }
        return System.nanoTime() - started;
    }
}
