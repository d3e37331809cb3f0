package io.zato.runtime;

import io.zato.api.live.Live;
import io.zato.api.problem.Problem;
import io.zato.api.service.Invocation;
import io.zato.api.service.Message;
import io.zato.api.service.Service;
import io.zato.object.Key;
import io.zato.schema.JsonCodec;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One version of a service, ready to be called. */
public final class DeployedService implements Live {

    private final String name;
    private final Service<Object, Object> service;
    private final Class<?> declared;
    private final Class<?> input;
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
        this.declared = declared;
        this.input = inputOf(declared);
        this.parts = Set.copyOf(parts);
        this.release = release;
        this.log = Logger.getLogger("io.zato.service." + name);
    }

    /** The class that says what it takes and answers with. */
    public Class<?> declared() {
        return declared;
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
            return service.handle(fitting(raw), call);
        } catch (Problem problem) {
            throw problem;
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            log.log(Level.WARNING, "Service " + name + " failed, cid " + call.cid(), e);
            throw new Problem(
                    500, "Service '" + name + "' failed; the server's log has the reason under this correlation id", e);
        }
    }

    private Object fitting(Object raw) {
        if (input == Message.class && !(raw instanceof Message)) {
            return Message.of(JsonCodec.INSTANCE.write(raw), "application/json");
        }
        return input == Object.class ? raw : JsonCodec.INSTANCE.convert(raw, input);
    }

    /** The class a service declares as its input; Object where it declares none. */
    private static Class<?> inputOf(Class<?> type) {
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            for (Type contract : c.getGenericInterfaces()) {
                if (contract instanceof ParameterizedType generic && generic.getRawType() == Service.class) {
                    return raw(generic.getActualTypeArguments()[0]);
                }
            }
        }
        return Object.class;
    }

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType generic) {
            return raw(generic.getRawType());
        }
        return type instanceof Class<?> c ? c : Object.class;
    }
}
