package io.zato.it;

import io.zato.api.connection.LocalTransactionSource;
import io.zato.api.connection.PoolSource;
import io.zato.api.connection.XaSource;
import io.zato.api.kind.Pooling;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.transaction.xa.XAResource;

/** Another system that writes down what transactions ask of its one connection. */
final class Recorded {
    private static final Map<String, Object> ANSWERS =
            Map.of("prepare", XAResource.XA_OK, "getTransactionTimeout", 0, "setTransactionTimeout", false);

    private final String name;
    private final List<String> calls = new CopyOnWriteArrayList<>();

    Recorded(String name) {
        this.name = name;
    }

    /** What was asked so far, without questions of identity and time. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    XaSource<Line> xa() {
        return new Xa();
    }

    LocalTransactionSource<Line> local() {
        return new Local();
    }

    /** A connection to nowhere; each is another one. */
    static final class Line implements AutoCloseable {
        private final XAResource branch;

        private Line(XAResource branch) {
            this.branch = branch;
        }

        @Override
        public void close() {}
    }

    private XAResource branch() {
        Class<?>[] roles = {XAResource.class};
        return (XAResource) Proxy.newProxyInstance(
                Recorded.class.getClassLoader(),
                roles,
                (self, method, arguments) -> answer(self, method.getName(), arguments));
    }

    private Object answer(Object self, String method, Object[] arguments) {
        return switch (method) {
            case "isSameRM", "equals" -> self == arguments[0];
            case "hashCode" -> System.identityHashCode(self);
            case "toString" -> name;
            case "recover" -> new javax.transaction.xa.Xid[0];
            case "getTransactionTimeout", "setTransactionTimeout" -> ANSWERS.get(method);
            default -> {
                calls.add(method);
                yield ANSWERS.get(method);
            }
        };
    }

    private class Plain implements PoolSource<Line> {

        @Override
        public String name() {
            return name;
        }

        @Override
        public Pooling pooling() {
            return new Pooling(1, Duration.ofMillis(200), Duration.ofMinutes(1));
        }

        @Override
        public Line connect() {
            return new Line(branch());
        }

        @Override
        public boolean valid(Line connection) {
            return true;
        }
    }

    private final class Xa extends Plain implements XaSource<Line> {

        @Override
        public XAResource branch(Line connection) {
            return connection.branch;
        }
    }

    private final class Local extends Plain implements LocalTransactionSource<Line> {

        @Override
        public void begin(Line connection) {
            calls.add("begin");
        }

        @Override
        public void commit(Line connection) {
            calls.add("commit");
        }

        @Override
        public void rollback(Line connection) {
            calls.add("rollback");
        }
    }
}
