package io.zato.runtime;

import io.zato.object.Objects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.function.Function;

/** The way of every change: stored in one transaction, then live on this server before the administrator hears of it, and told to the others. */
@ApplicationScoped
public class Administration {

    @Inject
    private Objects objects;

    @Inject
    private Registry registry;

    @Inject
    private Event<Committed> committed;

    public <T> T change(Function<Objects, T> work) {
        T result = work.apply(objects);
        registry.catchUp();
        committed.fire(new Committed(registry.revision()));
        return result;
    }
}
