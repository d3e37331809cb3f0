package io.zato.jca;

import io.zato.api.connection.ConnectionPool;
import io.zato.api.connection.Lease;
import io.zato.api.connection.PoolSource;
import io.zato.api.connection.PoolStatistics;
import io.zato.api.connection.XaSource;
import io.zato.api.kind.Pooling;
import io.zato.api.problem.Problem;
import io.zato.jca.container.ContainerPool;
import io.zato.jca.container.Enlistment;
import io.zato.jca.recovery.BranchesInDoubt;
import jakarta.resource.ResourceException;
import java.util.function.Consumer;

/** The pool of one definition version: a container pool that speaks in problems and counts. */
final class DefinitionPool<C extends AutoCloseable> implements ConnectionPool<C> {

    private final String name;
    private final Pooling pooling;
    private final Counters counters = new Counters();
    private final ContainerPool pool;
    private final Runnable endRecovery;
    private final Consumer<DefinitionPool<?>> whenClosed;

    /** {@code whenClosed} is told once the last connection is gone. */
    DefinitionPool(PoolSource<C> source, Enlistment enlistment, Consumer<DefinitionPool<?>> whenClosed) {
        this.name = source.name();
        this.pooling = source.pooling();
        this.pool = new ContainerPool(name, pooling, new SourceFactory<>(source, counters), enlistment);
        this.endRecovery = source instanceof XaSource<C> xa
                ? enlistment.recover(new BranchesInDoubt(new RecoverableSource<>(xa)))
                : () -> {};
        this.whenClosed = whenClosed;
    }

    @Override
    @SuppressWarnings("unchecked") // the factory this pool was made with lends nothing else
    public Lease<C> borrow() {
        // Only a full pool makes a caller wait, so only then is the clock read.
        long waitingSince = pool.full() ? System.nanoTime() : 0;
        try {
            Lease<C> lease = (Lease<C>) pool.lend();
            counters.lent();
            return lease;
        } catch (ResourceException failure) {
            throw problem(failure);
        } finally {
            if (waitingSince != 0) {
                counters.waited(System.nanoTime() - waitingSince);
            }
        }
    }

    @Override
    public PoolStatistics statistics() {
        return counters.of(pooling.size());
    }

    @Override
    public void close() {
        pool.close(() -> {
            endRecovery.run();
            whenClosed.accept(this);
        });
    }

    /** Destroys every connection, lent ones too. */
    void closeNow() {
        endRecovery.run();
        pool.closeNow();
    }

    private Problem problem(ResourceException failure) {
        if (failure.getCause() instanceof QuietFailure told) {
            return told.problem();
        }
        if (pool.closed()) {
            return Problem.unavailable(name + " has just been replaced or removed; call again", 1);
        }
        return switch (ContainerPool.reason(failure)) {
            case EXHAUSTED -> exhausted();
            case INTERRUPTED -> interrupted();
            case OTHER -> new Problem(502, name + " gave no connection: " + failure.getMessage(), failure);
        };
    }

    private Problem exhausted() {
        counters.timedOut();
        return Problem.unavailable(
                "%s: all %d connections are in use and none became free within %d ms; call again or raise its pool size"
                        .formatted(name, pooling.size(), pooling.maxWait().toMillis()),
                1);
    }

    private Problem interrupted() {
        // The container pool swallowed the flag.
        Thread.currentThread().interrupt();
        return Problem.unavailable(name + ": interrupted while waiting for a free connection", 1);
    }
}
