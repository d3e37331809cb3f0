package io.zato.jca;

import io.zato.api.connection.XaSource;
import io.zato.api.live.Recoverable;
import io.zato.api.live.XaSession;
import javax.transaction.xa.XAResource;

/** The system behind a pool, as recovery asks it: over connections of its own. */
record RecoverableSource<C extends AutoCloseable>(XaSource<C> source) implements Recoverable {

    private record Session<C extends AutoCloseable>(XaSource<C> source, C connection) implements XaSession {

        @Override
        public XAResource branch() {
            return source.branch(connection);
        }

        @Override
        public void close() throws Exception {
            connection.close();
        }
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public XaSession connect() throws Exception {
        return new Session<>(source, source.connect());
    }
}
