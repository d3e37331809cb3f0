package io.zato.jca.container;

import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import javax.transaction.xa.XAResource;
import org.jboss.jca.common.api.metadata.common.FlushStrategy;
import org.jboss.jca.core.connectionmanager.ConnectionManager;
import org.jboss.jca.core.connectionmanager.ConnectionManagerFactory;
import org.jboss.jca.core.connectionmanager.pool.api.Pool;
import org.jboss.jca.core.spi.transaction.TransactionIntegration;

/** How the connections of a pool get into transactions: a level, and the container's transactions where the level needs them. */
public final class Enlistment {

    /** Connections that know nothing of transactions. */
    public static final Enlistment NONE = new Enlistment(TransactionSupportLevel.NoTransaction, null);

    private final TransactionSupportLevel level;
    private final TransactionIntegration transactions;

    private Enlistment(TransactionSupportLevel level, TransactionIntegration transactions) {
        this.level = level;
        this.transactions = transactions;
    }

    /** In the transactions of the container that hands out this manager; IllegalStateException when it is not IronJacamar's. */
    public static Enlistment in(jakarta.resource.spi.ConnectionManager container, TransactionSupportLevel level) {
        if (!(container instanceof ConnectionManager manager) || manager.getTransactionIntegration() == null) {
            throw new IllegalStateException("The container's connection manager offers no transactions: " + container);
        }
        return new Enlistment(level, manager.getTransactionIntegration());
    }

    ConnectionManager manager(Pool pool) {
        return transactions == null ? bystanding(pool) : enlisting(pool);
    }

    /** Without the cached connection manager: it remembers the borrowing thread, and an answer may be closed by another. */
    private static ConnectionManager bystanding(Pool pool) {
        return new ConnectionManagerFactory()
                .createNonTransactional(
                        TransactionSupportLevel.NoTransaction,
                        pool,
                        null,
                        null,
                        false,
                        null,
                        true,
                        false,
                        false,
                        null,
                        FlushStrategy.FAILING_CONNECTION_ONLY,
                        null,
                        null);
    }

    private ConnectionManager enlisting(Pool pool) {
        return new ConnectionManagerFactory()
                .createTransactional(
                        level,
                        pool,
                        null,
                        null,
                        false,
                        null,
                        true,
                        true,
                        false,
                        null,
                        null,
                        FlushStrategy.FAILING_CONNECTION_ONLY,
                        null,
                        null,
                        transactions,
                        false,
                        null,
                        null,
                        true,
                        false);
    }

    /** Has recovery ask this resource for branches in doubt; what is returned ends that. Bystanders leave nothing in doubt. */
    public Runnable recover(XAResource resource) {
        if (level != TransactionSupportLevel.XATransaction) {
            return () -> {};
        }
        Recovery recovery = new Recovery(resource);
        transactions.getRecoveryRegistry().addXAResourceRecovery(recovery);
        return () -> transactions.getRecoveryRegistry().removeXAResourceRecovery(recovery);
    }
}
