package io.zato.jca.inbound;

import io.zato.api.live.Arrival;
import io.zato.api.live.Inbox;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ApplicationServerInternalException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.resource.spi.work.WorkManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.transaction.xa.XAResource;

/** Threads, transactions and endpoints as the server has them, in memory; it writes down what happens to each message. */
final class FakeContainer implements AutoCloseable {

    /** What the inbox does with a message. */
    interface Work {
        void on(Arrival message) throws Exception;
    }

    private static final class Transaction {
        private Synchronization told;
        private boolean spoilt;
    }

    final List<String> history = new CopyOnWriteArrayList<>();
    final AtomicInteger threads = new AtomicInteger();
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final ThreadLocal<Transaction> current = new ThreadLocal<>();
    volatile boolean refusesBranches;
    private volatile Work work = message -> {};

    void work(Work work) {
        this.work = work;
    }

    /** As a service does that calls setRollbackOnly and returns. */
    void spoil() {
        current.get().spoilt = true;
    }

    boolean inTransaction() {
        return current.get() != null;
    }

    Container container() {
        return new Container(
                proxy(WorkManager.class, (self, method, arguments) -> {
                    threads.incrementAndGet();
                    executor.execute(() -> {
                        var member = (jakarta.resource.spi.work.Work) arguments[0];
                        member.run();
                        threads.decrementAndGet();
                        // as IronJacamar does
                        member.release();
                    });
                    return null;
                }),
                proxy(TransactionSynchronizationRegistry.class, (self, method, arguments) -> {
                    if (method.getName().equals("registerInterposedSynchronization")) {
                        current.get().told = (Synchronization) arguments[0];
                    } else {
                        spoil();
                    }
                    return null;
                }));
    }

    MessageEndpointFactory endpoints() {
        return proxy(MessageEndpointFactory.class, (self, method, arguments) -> endpoint((XAResource) arguments[0]));
    }

    private Object endpoint(XAResource branch) {
        history.add(branch == null ? "endpoint" : "xa endpoint");
        return Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {MessageEndpoint.class, Inbox.class},
                (self, method, arguments) -> {
                    switch (method.getName()) {
                        case "beforeDelivery" -> begin();
                        case "take" -> take((Arrival) arguments[2]);
                        case "afterDelivery" -> end();
                        default -> history.add(method.getName());
                    }
                    return null;
                });
    }

    /** As WildFly does when the branch cannot be enlisted: the transaction has begun then. */
    private void begin() throws ResourceException {
        if (inTransaction()) {
            history.add("begun twice");
        }
        current.set(new Transaction());
        if (refusesBranches) {
            throw new ApplicationServerInternalException("no such branch");
        }
    }

    private void take(Arrival message) throws Exception {
        try {
            work.on(message);
        } catch (Exception | Error e) {
            current.get().spoilt = true;
            throw e;
        }
    }

    private void end() {
        Transaction transaction = current.get();
        current.remove();
        if (transaction.told == null) {
            return;
        }
        transaction.told.afterCompletion(transaction.spoilt ? Status.STATUS_ROLLEDBACK : Status.STATUS_COMMITTED);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
