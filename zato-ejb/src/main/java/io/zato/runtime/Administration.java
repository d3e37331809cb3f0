package io.zato.runtime;

import io.zato.object.Objects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;

/** The way of every change: stored in one transaction, then live on this server before the administrator hears of it. */
@ApplicationScoped
public class Administration {

    @Inject
    private Objects objects;

    @Inject
    private Registry registry;

    public <T> T change(Function<Objects, T> work) {
        T result = work.apply(objects);
        registry.catchUp();
        return result;
    }
}
