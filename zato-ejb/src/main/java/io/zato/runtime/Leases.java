package io.zato.runtime;

import io.zato.api.connection.Correlated;
import io.zato.api.problem.Problem;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The connections one call has borrowed; what its services did not give back is given back when it ends. */
final class Leases implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Leases.class.getName());

    private record Asked(Class<?> type, String name) {}

    private final Registry registry;
    private final Map<Asked, Object> handles = new HashMap<>(2);
    private final ConcurrentLinkedQueue<AutoCloseable> open = new ConcurrentLinkedQueue<>();

    Leases(Registry registry) {
        this.registry = registry;
    }

    /** A connection for one exchange, closed by whoever borrowed it. */
    @SuppressWarnings("unchecked")
    <C extends AutoCloseable> Borrowed<C> borrow(Class<C> type, String name) {
        Pooled<?> pooled = pool(type, name);
        try {
            return (Borrowed<C>) pooled.borrow();
        } catch (Problem refused) {
            Pooled<?> successor = pool(type, name);
            if (successor == pooled) {
                throw refused;
            }
            return (Borrowed<C>) successor.borrow();
        }
    }

    private Pooled<?> pool(Class<?> type, String name) {
        Pools pools = registry.pools();
        return pools.find(type, name).orElseThrow(() -> pools.missing(type, name));
    }

    /** The only connection of that name, whatever its kind; {@code Problem} 503 or 500 when there is none or there are several. */
    Pools.Named only(String name) {
        return registry.pools().only(name);
    }

    /** Has this closed when the call ends. */
    void keep(AutoCloseable resource) {
        open.add(resource);
    }

    /** The call's handle to that connection; closing it gives back early what it holds. */
    @SuppressWarnings("unchecked")
    <C extends AutoCloseable> C handle(Class<C> type, String name, String cid) {
        return (C) handles.computeIfAbsent(
                new Asked(type, name),
                asked -> pool(type, name).transacted()
                        ? proxy(type, new BorrowedPerCall<>(this, type, name, cid))
                        : held(type, name, borrow(type, name, cid)));
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    /** A connection that leaves that correlation id on what it sends, where its kind does so. */
    <C extends AutoCloseable> Borrowed<C> borrow(Class<C> type, String name, String cid) {
        Borrowed<C> lease = borrow(type, name);
        if (lease.connection() instanceof Correlated connection) {
            connection.correlate(cid);
        }
        return lease;
    }

    private <C extends AutoCloseable> Object held(Class<C> type, String name, Borrowed<C> lease) {
        keep(lease);
        C connection = lease.connection();
        return proxy(type, (self, method, arguments) -> {
            if (method.getName().equals("close") && method.getParameterCount() == 0) {
                handles.remove(new Asked(type, name));
                lease.close();
                return null;
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                lease.failed();
                throw e.getCause();
            }
        });
    }

    @Override
    public void close() {
        for (AutoCloseable resource = open.poll(); resource != null; resource = open.poll()) {
            try {
                resource.close();
            } catch (Exception e) {
                // The others must come back all the same, and the caller has his answer.
                LOG.log(Level.WARNING, "A connection could not be given back", e);
            }
        }
    }
}
