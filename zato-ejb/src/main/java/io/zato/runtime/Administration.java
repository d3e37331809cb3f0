package io.zato.runtime;

import io.zato.api.problem.Problem;
import io.zato.object.Objects;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The way of every change: stored in one transaction, then live on this server before the administrator hears of it, and told to the others. */
@ApplicationScoped
public class Administration {

    private static final Logger LOG = Logger.getLogger(Administration.class.getName());

    @Inject
    private Objects objects;

    @Inject
    private Registry registry;

    @Inject
    private Event<Committed> committed;

    public <T> T change(Function<Objects, T> work) {
        T result = work.apply(objects);
        takeOver();
        return result;
    }

    /** What is stored is stored: a database that went away since makes this server follow a little later, as the others do. */
    private void takeOver() {
        try {
            registry.catchUp();
            committed.fire(new Committed(registry.revision()));
        } catch (EJBException e) {
            registry.lag();
            LOG.log(Level.WARNING, "A change is stored and will be live when the database answers again", e);
        }
    }

    /** Reads what a change came to; {@code Problem} 503 that says it is stored when that cannot be read. */
    public <T> T afterwards(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (EJBException e) {
            throw new Problem(
                    503, "The change is stored, but the database does not answer any more: look at it again later", e);
        }
    }
}
