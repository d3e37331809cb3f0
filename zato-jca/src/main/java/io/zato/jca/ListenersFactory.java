package io.zato.jca;

import io.zato.api.live.Listener;
import io.zato.api.live.Listeners;
import io.zato.api.live.Listening;
import jakarta.resource.Referenceable;
import jakarta.resource.spi.AdministeredObject;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterAssociation;
import java.io.Serializable;
import javax.naming.Reference;

/** What is bound in JNDI for listeners; being serializable and referenceable is the container's condition for binding it. */
@AdministeredObject(adminObjectInterfaces = Listeners.class)
public class ListenersFactory implements Listeners, ResourceAdapterAssociation, Referenceable, Serializable {

    private static final long serialVersionUID = 1L;

    private transient ResourceAdapter adapter;
    private transient Reference reference;

    @Override
    public Listening open(String name, Listener listener) {
        return ((ZatoResourceAdapter) adapter).inbound().open(name, listener);
    }

    @Override
    public ResourceAdapter getResourceAdapter() {
        return adapter;
    }

    @Override
    public void setResourceAdapter(ResourceAdapter adapter) {
        this.adapter = adapter;
    }

    @Override
    public void setReference(Reference reference) {
        this.reference = reference;
    }

    @Override
    public Reference getReference() {
        return reference;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
