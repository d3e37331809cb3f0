package io.zato.jca.container;

import io.zato.api.kind.Pooling;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ManagedConnectionFactory;
import java.time.Duration;
import org.jboss.jca.core.api.connectionmanager.pool.PoolConfiguration;
import org.jboss.jca.core.connectionmanager.ConnectionManager;
import org.jboss.jca.core.connectionmanager.pool.api.Pool;
import org.jboss.jca.core.connectionmanager.pool.api.PoolFactory;
import org.jboss.jca.core.connectionmanager.pool.api.PoolStrategy;
import org.jboss.jca.core.connectionmanager.pool.mcp.ManagedConnectionPoolFactory;
import org.jboss.jca.core.spi.graceful.GracefulCallback;

/**
 * One pool of the container's own making. The container offers no public way to make pools at run time, so this package,
 * and no other, uses IronJacamar's private API; it belongs to the version the server brings.
 */
public final class ContainerPool {

    /** Why no connection was lent. */
    public enum Reason {
        EXHAUSTED,
        INTERRUPTED,
        OTHER
    }

    private final ManagedConnectionFactory factory;
    private final Pool pool;
    private final ConnectionManager manager;
    private final jakarta.resource.spi.ConnectionManager lender;

    public ContainerPool(String name, Pooling pooling, ManagedConnectionFactory factory, Enlistment enlistment) {
        this.factory = factory;
        this.pool = pool(name, pooling, factory);
        this.manager = enlistment.manager(pool);
        manager.setJndiName(name);
        this.lender = (jakarta.resource.spi.ConnectionManager) manager;
    }

    private static Pool pool(String name, Pooling pooling, ManagedConnectionFactory factory) {
        Pool pool = new PoolFactory()
                .create(
                        PoolStrategy.ONE_POOL,
                        factory,
                        configuration(pooling),
                        false,
                        true,
                        ManagedConnectionPoolFactory.EXPERIMENTAL_IMPLEMENTATION);
        pool.setName(name);
        return pool;
    }

    private static PoolConfiguration configuration(Pooling pooling) {
        PoolConfiguration configuration = new PoolConfiguration();
        configuration.setMaxSize(pooling.size());
        configuration.setBlockingTimeout(pooling.maxWait().toMillis());
        // Whoever waits longest is served first, else a busy pool lets some callers time out.
        configuration.setFair(true);
        // Idle time is part of validity (see SourceFactory): the container's own counts in minutes.
        configuration.setIdleTimeoutMinutes(0);
        // Not validate-on-match: it switches background validation off. The factory's match judges as well.
        configuration.setBackgroundValidation(true);
        configuration.setBackgroundValidationMillis(checkInterval(pooling.maxIdle()));
        configuration.setUseFastFail(true);
        return configuration;
    }

    private static long checkInterval(Duration maxIdle) {
        return Math.max(1_000, Math.min(15_000, maxIdle.toMillis() / 2));
    }

    /** A handle made by the factory of this pool. */
    public Object lend() throws ResourceException {
        return lender.allocateConnection(factory, null);
    }

    /** Whether a borrower has to wait: nothing is free, or others wait already. */
    public boolean full() {
        return pool.isFull() || pool.getLock().hasQueuedThreads();
    }

    /** Whether nothing is lent any more. */
    public boolean closed() {
        return manager.isShutdown();
    }

    /** Destroys idle connections now and lent ones when they come back, then runs {@code whenClosed}. */
    public void close(Runnable whenClosed) {
        manager.prepareShutdown(new GracefulCallback() {
            @Override
            public void cancel() {
                // A closed pool is never opened again.
            }

            @Override
            public void done() {
                whenClosed.run();
            }
        });
    }

    /** Destroys every connection, lent ones too. */
    public void closeNow() {
        manager.shutdown();
    }

    /** Message ids are the only thing that tells these cases apart. */
    public static Reason reason(ResourceException failure) {
        String message = failure.getCause() == null
                ? ""
                : String.valueOf(failure.getCause().getMessage());
        if (message.startsWith("IJ000655")) {
            return Reason.EXHAUSTED;
        }
        return message.startsWith("IJ000657") ? Reason.INTERRUPTED : Reason.OTHER;
    }
}
