package io.zato.service;

import io.zato.api.problem.Problem;
import io.zato.api.service.Invocation;
import io.zato.api.service.Service;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.transaction.Status;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Calls a service in the transaction its {@link TransactionAttribute} asks for; whatever it throws rolls back. */
record TransactionalService(Service<Object, Object> service, TransactionAttributeType type, TransactionManager manager)
        implements Service<Object, Object> {

    /** The service as the class that was deployed wants it; itself when it takes the caller's transaction or none, as it comes. */
    static Service<Object, Object> of(Class<?> deployed, Service<Object, Object> service) {
        TransactionAttributeType type = declared(deployed);
        return type == TransactionAttributeType.SUPPORTS
                ? service
                : new TransactionalService(service, type, ofServer());
    }

    private static TransactionAttributeType declared(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getName().equals("handle") && !method.isBridge())
                .map(TransactionalService::annotation)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(type.getAnnotation(TransactionAttribute.class)))
                .map(TransactionAttribute::value)
                .orElse(TransactionAttributeType.SUPPORTS);
    }

    private static TransactionAttribute annotation(Method method) {
        return method.getAnnotation(TransactionAttribute.class);
    }

    private static TransactionManager ofServer() {
        try {
            return InitialContext.doLookup("java:jboss/TransactionManager");
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Object handle(Object input, Invocation call) throws Exception {
        boolean inside = manager.getStatus() != Status.STATUS_NO_TRANSACTION;
        return switch (type) {
            case REQUIRED -> inside ? joined(input, call) : own(input, call);
            case REQUIRES_NEW -> apart(() -> own(input, call));
            case NOT_SUPPORTED -> apart(() -> service.handle(input, call));
            case MANDATORY -> inside ? joined(input, call) : refused("needs a transaction and was called without one");
            case NEVER -> inside ? refused("takes no part in transactions") : service.handle(input, call);
            case SUPPORTS -> service.handle(input, call);
        };
    }

    private interface Work {
        Object run() throws Exception;
    }

    private Object apart(Work work) throws Exception {
        Transaction outer = manager.suspend();
        try {
            return work.run();
        } finally {
            if (outer != null) {
                manager.resume(outer);
            }
        }
    }

    private Object joined(Object input, Invocation call) throws Exception {
        try {
            return service.handle(input, call);
        } catch (Exception | Error e) {
            manager.setRollbackOnly();
            throw e;
        }
    }

    private Object own(Object input, Invocation call) throws Exception {
        manager.begin();
        Object answer;
        try {
            answer = service.handle(input, call);
        } catch (Exception | Error e) {
            manager.rollback();
            throw e;
        }
        if (manager.getStatus() == Status.STATUS_MARKED_ROLLBACK) {
            manager.rollback();
            return answer;
        }
        manager.commit();
        return answer;
    }

    private static Object refused(String why) {
        throw new Problem(500, "The service " + why);
    }
}
