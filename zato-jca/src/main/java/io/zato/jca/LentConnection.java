package io.zato.jca;

import io.zato.api.connection.Lease;
import java.util.concurrent.atomic.AtomicReference;

/** The connection handle: it lets go of its connection exactly once, from whichever thread. */
final class LentConnection<C extends AutoCloseable> implements Lease<C> {

    private final AtomicReference<PhysicalConnection<C>> lent;

    LentConnection(PhysicalConnection<C> physical) {
        this.lent = new AtomicReference<>(physical);
    }

    @Override
    public C connection() {
        PhysicalConnection<C> physical = lent.get();
        if (physical == null) {
            throw new IllegalStateException("This connection was given back; borrow another");
        }
        return physical.connection();
    }

    @Override
    public void broken(Exception cause) {
        PhysicalConnection<C> physical = lent.getAndSet(null);
        if (physical != null) {
            physical.giveUp(this, cause);
        }
    }

    @Override
    public void close() {
        PhysicalConnection<C> physical = lent.getAndSet(null);
        if (physical != null) {
            physical.giveBack(this);
        }
    }
}
