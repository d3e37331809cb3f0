package io.zato.jca;

import io.zato.api.connection.ConnectionPool;
import io.zato.api.connection.PoolSource;
import io.zato.jca.container.Enlistment;
import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.Connector;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.transaction.xa.XAResource;

/** Knows every open pool, so that no connection outlives the adapter. */
@Connector(
        displayName = "Zato",
        vendorName = "Zato",
        eisType = "Any",
        version = "1.0",
        transactionSupport = TransactionSupportLevel.XATransaction)
public class ZatoResourceAdapter implements ResourceAdapter {

    private final Set<DefinitionPool<?>> open = ConcurrentHashMap.newKeySet();

    <C extends AutoCloseable> ConnectionPool<C> open(PoolSource<C> source, Enlistment enlistment) {
        DefinitionPool<C> pool = new DefinitionPool<>(source, enlistment, open::remove);
        open.add(pool);
        return pool;
    }

    @Override
    public void start(BootstrapContext context) {
        // Pools are opened by whoever owns the definitions.
    }

    @Override
    public void stop() {
        open.forEach(DefinitionPool::closeNow);
        open.clear();
    }

    @Override
    public void endpointActivation(MessageEndpointFactory endpoints, ActivationSpec activation)
            throws ResourceException {
        throw new NotSupportedException("This adapter delivers no messages");
    }

    @Override
    public void endpointDeactivation(MessageEndpointFactory endpoints, ActivationSpec activation) {
        // Nothing was activated.
    }

    @Override
    public XAResource[] getXAResources(ActivationSpec[] activations) {
        return new XAResource[0];
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
