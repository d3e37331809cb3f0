package io.zato.jca;

import io.zato.api.connection.ConnectionPool;
import io.zato.api.connection.ConnectionPools;
import io.zato.api.connection.PoolSource;
import io.zato.jca.container.Enlistment;
import jakarta.resource.Referenceable;
import java.io.Serializable;
import javax.naming.Reference;

/** What is bound in JNDI; being serializable and referenceable is the container's condition for binding it. */
public final class DefinitionPools implements ConnectionPools, Referenceable, Serializable {

    private static final long serialVersionUID = 1L;

    private final transient ZatoResourceAdapter adapter;
    private final transient Enlistment enlistment;
    private transient Reference reference;

    DefinitionPools(ZatoResourceAdapter adapter, Enlistment enlistment) {
        this.adapter = adapter;
        this.enlistment = enlistment;
    }

    @Override
    public <C extends AutoCloseable> ConnectionPool<C> open(PoolSource<C> source) {
        return adapter.open(source, enlistment);
    }

    @Override
    public void setReference(Reference reference) {
        this.reference = reference;
    }

    @Override
    public Reference getReference() {
        return reference;
    }
}
