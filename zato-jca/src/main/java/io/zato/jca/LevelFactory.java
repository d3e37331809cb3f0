package io.zato.jca;

import io.zato.jca.container.Enlistment;
import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterAssociation;
import jakarta.resource.spi.TransactionSupport;
import java.util.Set;
import javax.security.auth.Subject;

/** What the container binds for one level of transactions, as far as the levels are alike; pools are opened one per definition. */
abstract class LevelFactory extends PlainFactory implements ResourceAdapterAssociation, TransactionSupport {

    private static final long serialVersionUID = 1L;

    private transient ResourceAdapter adapter;

    /** How the connections of this level get into transactions. */
    abstract Enlistment enlistment(ConnectionManager container);

    @Override
    public Object createConnectionFactory(ConnectionManager container) {
        return new DefinitionPools((ZatoResourceAdapter) adapter, enlistment(container));
    }

    @Override
    public ManagedConnection createManagedConnection(Subject subject, ConnectionRequestInfo request)
            throws ResourceException {
        throw new NotSupportedException("Connections come from the pool of their definition");
    }

    @Override
    public ManagedConnection matchManagedConnections(
            @SuppressWarnings("rawtypes") Set candidates, Subject subject, ConnectionRequestInfo request) {
        return null;
    }

    @Override
    public ResourceAdapter getResourceAdapter() {
        return adapter;
    }

    @Override
    public void setResourceAdapter(ResourceAdapter adapter) {
        this.adapter = adapter;
    }
}
