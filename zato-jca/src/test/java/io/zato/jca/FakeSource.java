package io.zato.jca;

import io.zato.api.connection.PoolSource;
import io.zato.api.kind.Pooling;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Another system in memory: it counts who is connected, and fails when told to. */
final class FakeSource implements PoolSource<FakeSource.Connection> {

    static final class Connection implements AutoCloseable {
        volatile boolean valid = true;
        volatile boolean closed;

        @Override
        public void close() {
            closed = true;
        }
    }

    private final String name;
    private final Pooling pooling;
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private volatile Exception refusal;

    FakeSource(String name, int size, Duration maxWait) {
        this(name, new Pooling(size, maxWait, Duration.ofMinutes(1)));
    }

    FakeSource(String name, Pooling pooling) {
        this.name = name;
        this.pooling = pooling;
    }

    void refuse(Exception reason) {
        refusal = reason;
    }

    void accept() {
        refusal = null;
    }

    long open() {
        return connections.stream().filter(connection -> !connection.closed).count();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Pooling pooling() {
        return pooling;
    }

    @Override
    public Connection connect() throws Exception {
        if (refusal != null) {
            throw refusal;
        }
        Connection connection = new Connection();
        connections.add(connection);
        return connection;
    }

    @Override
    public boolean valid(Connection connection) {
        return connection.valid;
    }
}
