package io.zato.jca;

import io.zato.api.connection.LocalTransactionSource;
import io.zato.api.connection.PoolSource;
import io.zato.api.connection.XaSource;
import io.zato.api.problem.Problem;
import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.LocalTransaction;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionMetaData;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.security.auth.Subject;
import javax.transaction.xa.XAResource;

/**
 * One open connection, idle or lent. It is not dissociatable on purpose: a full pool would take lent connections from
 * under their borrowers.
 */
final class PhysicalConnection<C extends AutoCloseable> implements ManagedConnection {

    private final PoolSource<C> source;
    private final String name;
    private final C connection;
    private final Counters counters;
    private final List<ConnectionEventListener> listeners = new CopyOnWriteArrayList<>();
    private volatile long idleSince = System.nanoTime();

    PhysicalConnection(PoolSource<C> source, C connection, Counters counters) {
        this.source = source;
        this.name = source.name();
        this.connection = connection;
        this.counters = counters;
    }

    C connection() {
        return connection;
    }

    long idleNanos() {
        return System.nanoTime() - idleSince;
    }

    @Override
    public Object getConnection(Subject subject, ConnectionRequestInfo request) {
        return new LentConnection<>(this);
    }

    void giveBack(LentConnection<C> lease) {
        counters.returned();
        ConnectionEvent event = new ConnectionEvent(this, ConnectionEvent.CONNECTION_CLOSED);
        event.setConnectionHandle(lease);
        listeners.forEach(listener -> listener.connectionClosed(event));
    }

    void giveUp(LentConnection<C> lease, Exception cause) {
        counters.returned();
        QuietFailure reason = new QuietFailure(new Problem(502, name + " failed: " + cause, cause));
        ConnectionEvent event = new ConnectionEvent(this, ConnectionEvent.CONNECTION_ERROR_OCCURRED, reason);
        event.setConnectionHandle(lease);
        listeners.forEach(listener -> listener.connectionErrorOccurred(event));
    }

    @Override
    public void cleanup() {
        idleSince = System.nanoTime();
    }

    @Override
    public void destroy() throws ResourceException {
        counters.destroyed();
        try {
            connection.close();
        } catch (Exception failure) {
            throw new ResourceException(name + " did not close", failure);
        }
    }

    @Override
    public void associateConnection(Object lease) throws ResourceException {
        throw new NotSupportedException("A lease keeps its connection");
    }

    @Override
    public void addConnectionEventListener(ConnectionEventListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {
        listeners.remove(listener);
    }

    @Override
    public XAResource getXAResource() throws ResourceException {
        if (source instanceof XaSource<C> xa) {
            return xa.branch(connection);
        }
        throw new NotSupportedException(name + " takes no part in distributed transactions");
    }

    @Override
    public LocalTransaction getLocalTransaction() throws ResourceException {
        if (source instanceof LocalTransactionSource<C> local) {
            return new OwnTransaction<>(local, connection);
        }
        throw new NotSupportedException(name + " has no transactions of its own");
    }

    @Override
    public ManagedConnectionMetaData getMetaData() throws ResourceException {
        throw new NotSupportedException(name + " describes itself through its definition");
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
    public String toString() {
        return name;
    }
}
