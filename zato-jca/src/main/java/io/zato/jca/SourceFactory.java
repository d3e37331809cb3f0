package io.zato.jca;

import io.zato.api.connection.PoolSource;
import io.zato.api.problem.Problem;
import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ValidatingManagedConnectionFactory;
import java.util.HashSet;
import java.util.Set;
import javax.security.auth.Subject;

/** Opens and judges the connections of one pool. */
@SuppressWarnings("rawtypes") // the container's interfaces are
final class SourceFactory<C extends AutoCloseable> extends PlainFactory implements ValidatingManagedConnectionFactory {

    private static final long serialVersionUID = 1L;

    private final transient PoolSource<C> source;
    private final transient Counters counters;
    private final long maxIdleNanos;

    SourceFactory(PoolSource<C> source, Counters counters) {
        this.source = source;
        this.counters = counters;
        this.maxIdleNanos = source.pooling().maxIdle().toNanos();
    }

    @Override
    public ManagedConnection createManagedConnection(Subject subject, ConnectionRequestInfo request)
            throws ResourceException {
        PhysicalConnection<C> connection = new PhysicalConnection<>(source, connect(), counters);
        counters.created();
        return connection;
    }

    private C connect() throws QuietFailure {
        try {
            return source.connect();
        } catch (Problem problem) {
            throw new QuietFailure(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new QuietFailure(unreachable(interrupted));
        } catch (Exception | LinkageError failure) {
            throw new QuietFailure(unreachable(failure));
        }
    }

    private Problem unreachable(Throwable reason) {
        String why =
                reason.getClass().getSimpleName() + (reason.getMessage() == null ? "" : ": " + reason.getMessage());
        return new Problem(502, source.name() + " cannot be reached: " + why, reason);
    }

    /** Asked before a connection is lent again: all of a pool are alike, so one that is valid matches. */
    @Override
    @SuppressWarnings("unchecked")
    public ManagedConnection matchManagedConnections(Set candidates, Subject subject, ConnectionRequestInfo request) {
        for (Object candidate : candidates) {
            if (valid((PhysicalConnection<C>) candidate)) {
                return (ManagedConnection) candidate;
            }
        }
        return null;
    }

    /** Asked from time to time while connections are idle. */
    @Override
    @SuppressWarnings("unchecked")
    public Set getInvalidConnections(Set candidates) {
        Set<Object> invalid = new HashSet<>(candidates);
        invalid.removeIf(candidate -> valid((PhysicalConnection<C>) candidate));
        return invalid;
    }

    private boolean valid(PhysicalConnection<C> candidate) {
        return candidate.idleNanos() <= maxIdleNanos && source.valid(candidate.connection());
    }

    @Override
    public Object createConnectionFactory(ConnectionManager container) throws ResourceException {
        throw new NotSupportedException("Borrow from the pool");
    }
}
