package io.zato.jca;

import io.zato.api.connection.ConnectionPool;
import io.zato.api.connection.PoolSource;
import io.zato.jca.container.Enlistment;
import io.zato.jca.inbound.Container;
import io.zato.jca.inbound.Inbound;
import io.zato.jca.recovery.BranchesInDoubt;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.Connector;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.transaction.xa.XAResource;

/** Knows every open pool and listener, so that none outlives the adapter. */
@Connector(
        displayName = "Zato",
        vendorName = "Zato",
        eisType = "Any",
        version = "1.0",
        transactionSupport = TransactionSupportLevel.XATransaction)
public class ZatoResourceAdapter implements ResourceAdapter {

    /** As in the server's configuration: long-running-threads of the work manager {@code zato}. */
    private static final int LISTENER_THREADS = 500;

    private final Set<DefinitionPool<?>> open = ConcurrentHashMap.newKeySet();
    private final Inbound inbound = new Inbound(LISTENER_THREADS);

    <C extends AutoCloseable> ConnectionPool<C> open(PoolSource<C> source, Enlistment enlistment) {
        DefinitionPool<C> pool = new DefinitionPool<>(source, enlistment, open::remove);
        open.add(pool);
        return pool;
    }

    Inbound inbound() {
        return inbound;
    }

    /** Pools and listeners are opened by whoever owns the definitions. */
    @Override
    public void start(BootstrapContext context) {
        inbound.start(new Container(context.getWorkManager(), context.getTransactionSynchronizationRegistry()));
    }

    @Override
    public void stop() {
        inbound.stop();
        open.forEach(DefinitionPool::closeNow);
        open.clear();
    }

    @Override
    public void endpointActivation(MessageEndpointFactory endpoints, ActivationSpec activation) {
        inbound.activate(endpoints);
    }

    @Override
    public void endpointDeactivation(MessageEndpointFactory endpoints, ActivationSpec activation) {
        inbound.deactivate();
    }

    @Override
    public XAResource[] getXAResources(ActivationSpec[] activations) {
        return inbound.systems().map(BranchesInDoubt::new).toArray(XAResource[]::new);
    }

    // One adapter, one set of pools: two of them are never the same. The specification wants it said.
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
