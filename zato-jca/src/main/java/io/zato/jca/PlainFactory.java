package io.zato.jca;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ManagedConnectionFactory;
import java.io.PrintWriter;

/** What the container asks of each managed connection factory and ours have no use for. */
abstract class PlainFactory implements ManagedConnectionFactory {

    private static final long serialVersionUID = 1L;

    @Override
    public Object createConnectionFactory() throws ResourceException {
        throw new NotSupportedException("Pools need a container");
    }

    @Override
    public void setLogWriter(PrintWriter writer) {
        // The server's log is the only one.
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
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
