package io.zato.service;

import io.zato.api.service.Invocation;
import io.zato.api.service.Service;
import io.zato.runtime.Deadlines;
import java.time.Duration;

/** Interrupts calls that last longer than the service may, and notes in its log those that are slow. */
public record TimedService(
        String name, Duration timeout, Duration slowThreshold, Service<Object, Object> service, Deadlines clock)
        implements Service<Object, Object> {

    /** As the service's definition says. */
    @SuppressWarnings("unchecked")
    static Service<Object, Object> of(
            String name, ServiceDefinition definition, Service<?, ?> service, Deadlines clock) {
        return new TimedService(
                name, definition.timeout(), definition.slowThreshold(), (Service<Object, Object>) service, clock);
    }

    @Override
    public Object handle(Object input, Invocation call) throws Exception {
        long started = System.nanoTime();
        try {
            return timeout.isZero()
                    ? service.handle(input, call)
                    : clock.limited(name, timeout, () -> service.handle(input, call));
        } finally {
            Duration taken = Duration.ofNanos(System.nanoTime() - started);
            if (taken.compareTo(slowThreshold) > 0) {
                call.log()
                        .warning(() -> "Service " + name + " is slow: " + taken.toMillis() + " ms, threshold "
                                + slowThreshold.toMillis() + " ms, cid " + call.cid());
            }
        }
    }
}
