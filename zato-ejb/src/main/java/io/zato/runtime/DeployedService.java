package io.zato.runtime;

import io.zato.api.live.Live;
import io.zato.api.problem.Problem;
import io.zato.api.service.Invocation;
import io.zato.api.service.Service;
import io.zato.object.Key;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One version of a service, ready to be called. */
public final class DeployedService implements Live {

    private final String name;
    private final Service<Object, Object> service;
    private final InputType input;
    private final Set<Key> parts;
    private final AutoCloseable release;
    private final Logger log;

    /** A service that came with the platform. */
    public DeployedService(String name, Service<?, ?> service) {
        this(name, service.getClass(), service, Set.of(), () -> {});
    }

    /**
     * A service whose input is as {@code declared} says, which is made of other objects ({@code parts}) too, and whose
     * {@code release} is closed when it goes.
     */
    @SuppressWarnings("unchecked")
    public DeployedService(
            String name, Class<?> declared, Service<?, ?> service, Set<Key> parts, AutoCloseable release) {
        this.name = name;
        this.service = (Service<Object, Object>) service;
        this.input = InputType.of(declared);
        this.parts = Set.copyOf(parts);
        this.release = release;
        this.log = Logger.getLogger("io.zato.service." + name);
    }

    /** What it is made of beside its own source; it is started anew when one of them changes. */
    public Set<Key> parts() {
        return parts;
    }

    @Override
    public void close() throws Exception {
        release.close();
    }

    public String name() {
        return name;
    }

    Logger log() {
        return log;
    }

    /** The service's answer; a {@code Problem} of its own passes, any other failure becomes {@code Problem} 500. */
    public Object run(Object raw, Invocation call) {
        try {
            return service.handle(input.fit(raw), call);
        } catch (Problem problem) {
            throw problem;
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            log.log(Level.WARNING, "Service " + name + " failed, cid " + call.cid(), e);
            throw new Problem(
                    500, "Service '" + name + "' failed; the server's log has the reason under this correlation id", e);
        }
    }
}
