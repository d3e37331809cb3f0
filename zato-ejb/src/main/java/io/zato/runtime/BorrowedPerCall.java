package io.zato.runtime;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * A handle to connections that take part in transactions: one is borrowed for each call, since the transaction of that moment
 * says which. One that was kept would belong to the transaction it was borrowed in, and outlive it.
 */
record BorrowedPerCall<C extends AutoCloseable>(Leases leases, Class<C> type, String name, String cid)
        implements InvocationHandler {

    @Override
    public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("close") && method.getParameterCount() == 0) {
            return null;
        }
        try (Borrowed<C> lease = leases.borrow(type, name, cid)) {
            return answer(lease, method, arguments);
        }
    }

    private static Object answer(Borrowed<?> lease, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(lease.connection(), arguments);
        } catch (InvocationTargetException e) {
            lease.failed();
            throw e.getCause();
        }
    }
}
