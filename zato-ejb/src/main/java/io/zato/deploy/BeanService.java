package io.zato.deploy;

import io.zato.api.service.Invocation;
import io.zato.api.service.Service;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** A service by its name, whichever version of its deployment has the code now; calls survive a redeployment. */
final class BeanService implements Service<Object, Object> {

    private final String name;
    private final Duration patience;
    private final Semaphore places;
    /** One of the two is null: the bean while its deployment is away, the absence while it is there. */
    private volatile State state;

    private record State(DeployedBean bean, Absence absence) {}

    /** Not there yet; {@code patience} is how long a call waits, {@code places} bounds how many do, of all services together. */
    BeanService(String name, Duration patience, Semaphore places) {
        this.name = name;
        this.patience = patience;
        this.places = places;
        this.state = new State(null, Absence.of(name, patience));
    }

    @Override
    public Object handle(Object input, Invocation call) throws Exception {
        while (true) {
            State now = state;
            DeployedBean bean = now.bean() == null ? now.absence().await(places) : now.bean();
            try {
                return bean.call(input, call);
            } catch (Departed departed) {
                leave(bean);
            }
        }
    }

    synchronized void arrive(DeployedBean bean) {
        Absence absence = state.absence();
        state = new State(bean, null);
        if (absence != null) {
            absence.back().complete(bean);
        }
    }

    /** From now on calls wait; nothing happens when another bean is there by now. */
    synchronized void leave(DeployedBean bean) {
        if (state.bean() == bean) {
            state = new State(null, Absence.of(name, patience));
        }
    }

    /** The class that has the code now; any while its deployment is away. */
    Class<?> type() {
        DeployedBean bean = state.bean();
        return bean == null ? Object.class : bean.type();
    }

    synchronized boolean isAway() {
        return state.bean() == null;
    }

    /** Whether it is away for longer than anybody waits. */
    synchronized boolean isGone() {
        return state.absence() != null && state.absence().leftNanos() <= 0;
    }

    /** Those who wait are refused; nothing happens when it is there. */
    synchronized void giveUp() {
        if (state.absence() != null) {
            state.absence().giveUp();
        }
    }
}
