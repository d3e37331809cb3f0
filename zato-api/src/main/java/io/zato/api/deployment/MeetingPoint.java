package io.zato.api.deployment;

import io.zato.api.problem.Problem;
import io.zato.api.service.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where deployments and the engine find each other, whichever of them starts first. There is one of it in a server: the classes
 * of EAR lib are loaded once, and every deployment on top sees the same.
 */
public final class MeetingPoint {

    private static final int SOON = 5;
    private static final List<Offer> OFFERS = new ArrayList<>();

    private static volatile Host host;

    private MeetingPoint() {}

    /** The engine is there: what was offered before it came is handed over, one by one; {@code refused} hears what it does not take. */
    public static synchronized void open(Host engine, Consumer<Problem> refused) {
        host = engine;
        for (Offer offer : OFFERS) {
            try {
                engine.arrive(offer);
            } catch (Problem problem) {
                refused.accept(problem);
            }
        }
    }

    /** The engine goes. */
    public static synchronized void close() {
        host = null;
    }

    /** {@code Problem} 409 when the engine is there and refuses; it is not offered then. */
    static synchronized void offer(Offer offer) {
        if (host != null) {
            host.arrive(offer);
        }
        OFFERS.add(offer);
    }

    /** Returns when no call is under way any more, or has had its time; nothing happens when it was not offered. */
    static void withdraw(Offer offer) {
        Optional<Host> engine;
        synchronized (MeetingPoint.class) {
            engine = OFFERS.remove(offer) ? Optional.ofNullable(host) : Optional.empty();
        }
        // outside the lock: it waits for calls
        engine.ifPresent(there -> there.leave(offer));
    }

    /** The way to all services; {@code Problem} 503 until the engine is there. */
    static Services services(String deployment) {
        Host engine = host;
        if (engine == null) {
            throw Problem.unavailable("The platform is not running yet", SOON);
        }
        return engine.services(deployment);
    }
}
