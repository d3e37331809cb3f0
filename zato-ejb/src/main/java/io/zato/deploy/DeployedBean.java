package io.zato.deploy;

import io.zato.api.deployment.OfferedService;
import io.zato.api.problem.Problem;
import io.zato.api.service.Invocation;
import io.zato.api.service.Service;
import io.zato.runtime.ServiceInput;
import jakarta.ejb.EJBException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A bean of one deployment at work; it knows how many calls are inside, so that its deployment can go when none is. */
final class DeployedBean {

    private static final int CLOSED = Integer.MIN_VALUE;
    private static final long LOOK_NANOS = 1_000_000;

    private final OfferedService offered;
    private final ServiceInput input;
    /** Calls inside; once closed, counted from the smallest number on. */
    private final AtomicInteger inside = new AtomicInteger();

    DeployedBean(OfferedService offered) {
        this.offered = offered;
        this.input = ServiceInput.of(offered.type());
    }

    /** The bean's answer; {@link Departed} when the call did not reach it. */
    @SuppressWarnings("unchecked")
    Object call(Object raw, Invocation call) throws Exception {
        if (inside.getAndIncrement() < 0) {
            inside.getAndDecrement();
            throw new Departed();
        }
        try {
            Service<Object, Object> bean =
                    (Service<Object, Object>) offered.reference().get();
            return bean.handle(input.fit(raw), call);
        } catch (RuntimeException e) {
            throw StoppedComponent.refused(e, offered.type()) ? new Departed() : meant(e);
        } finally {
            inside.getAndDecrement();
        }
    }

    /** What the bean threw; the container wraps what it does not know, and a {@code Problem} is for the caller. */
    private static RuntimeException meant(RuntimeException thrown) {
        if (!(thrown instanceof EJBException)) {
            return thrown;
        }
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        return thrown;
    }

    Class<?> type() {
        return offered.type();
    }

    /** Lets nobody in any more. */
    void close() {
        inside.getAndUpdate(calls -> calls < 0 ? calls : calls + CLOSED);
    }

    /** Lets go of its classes; to be called when nobody is inside, or nobody is waited for any more. */
    void forget() {
        input.close();
    }

    /** Whether all calls have ended within that time; to be asked when it is closed. */
    boolean isEmptyWithin(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (inside.get() != CLOSED) {
            if (System.nanoTime() >= end) {
                return false;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return true;
    }
}
