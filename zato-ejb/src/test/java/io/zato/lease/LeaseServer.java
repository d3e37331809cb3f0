package io.zato.lease;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A server as far as leases go, whose database can be cut off and whose statements are counted. */
final class LeaseServer implements AutoCloseable {

    final Candidates candidates = new Candidates();
    final AtomicInteger statements = new AtomicInteger();
    final List<Tenure> tenures = new CopyOnWriteArrayList<>();
    final AtomicInteger stops = new AtomicInteger();

    private final DataSource database;
    private final Ownership ownership;
    private volatile boolean cut;

    LeaseServer(String name, DataSource database) {
        this.database = database;
        ownership = new Ownership(new LeaseTable(counted()), () -> name, candidates, Thread::new);
        ownership.open();
    }

    /** Would do the work of that name, and remembers when it does. */
    void own(String name) {
        Work work = new Work() {
            @Override
            public void start(Tenure tenure) {
                tenures.add(tenure);
            }

            @Override
            public void stop() {
                stops.incrementAndGet();
            }
        };
        candidates.add(new Candidate(name, work, ForkJoinPool.commonPool(), ownership::release));
        ownership.look();
    }

    boolean owns() {
        return tenures.size() > stops.get() && tenures.get(tenures.size() - 1).valid();
    }

    /** The database does not answer this server any more. */
    void cut() {
        cut = true;
    }

    void mend() {
        cut = false;
    }

    @Override
    public void close() {
        ownership.close();
    }

    private DataSource counted() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> connect());
    }

    private Connection connect() throws SQLException {
        if (cut) {
            throw new SQLException("cut off");
        }
        Connection connection = database.getConnection();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
