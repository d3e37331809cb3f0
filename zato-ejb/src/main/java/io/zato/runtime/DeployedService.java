package io.zato.runtime;

import io.zato.api.live.Live;
import io.zato.api.problem.Problem;
import io.zato.api.service.Invocation;
import io.zato.api.service.Service;
import io.zato.object.Key;
import io.zato.stats.CallStatistics;
import io.zato.stats.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One version of a service, ready to be called. */
public final class DeployedService implements Live {

    private final String name;
    private final Service<Object, Object> service;
    private final Supplier<Class<?>> declared;
    private final ServiceInput input;
    private final Duration timeout;
    private final Set<Key> parts;
    private final AutoCloseable release;
    private final Logger log;
    private final CallStatistics calls;

    /** A service that came with the platform. */
    public DeployedService(String name, Service<?, ?> service) {
        this(name, service.getClass(), service, Set.of(), () -> {});
    }

    private DeployedService(DeployedService other, Duration timeout, CallStatistics calls) {
        this.declared = other.declared;
        this.name = other.name;
        this.service = other.service;
        this.input = other.input;
        this.timeout = timeout;
        this.parts = other.parts;
        this.release = other.release;
        this.log = other.log;
        this.calls = calls;
    }

    /** A service whose class comes and goes, as {@code declared} says; it fits its input itself. */
    public DeployedService(String name, Supplier<Class<?>> declared, Service<?, ?> service) {
        this(name, declared, ServiceInput.of(service.getClass()), service, Set.of(), () -> {});
    }

    /**
     * A service whose input is as {@code declared} says, which is made of other objects ({@code parts}) too, and whose
     * {@code release} is closed when it goes.
     */
    public DeployedService(
            String name, Class<?> declared, Service<?, ?> service, Set<Key> parts, AutoCloseable release) {
        this(name, () -> declared, ServiceInput.of(declared), service, parts, release);
    }

    @SuppressWarnings("unchecked")
    private DeployedService(
            String name,
            Supplier<Class<?>> declared,
            ServiceInput input,
            Service<?, ?> service,
            Set<Key> parts,
            AutoCloseable release) {
        this.name = name;
        this.service = (Service<Object, Object>) service;
        this.declared = declared;
        this.input = input;
        this.timeout = Duration.ZERO;
        this.parts = Set.copyOf(parts);
        this.release = release;
        this.log = Logger.getLogger("io.zato.service." + name);
        this.calls = new CallStatistics();
    }

    /** The same, its calls counted there. */
    DeployedService countedBy(CallStatistics statistics) {
        return new DeployedService(this, timeout, statistics);
    }

    /** How its calls went, those of the versions before it included. */
    CallStatistics calls() {
        return calls;
    }

    /** The same service, whose caller is answered after that time; zero for no limit of its own. */
    public DeployedService limitedTo(Duration limit) {
        return new DeployedService(this, limit, calls);
    }

    /** How long a call may take that has so much time by itself. */
    Duration within(Duration limit) {
        return timeout.isZero() || timeout.compareTo(limit) > 0 ? limit : timeout;
    }

    /** How long a call may take: as its definition says, else that. */
    Duration timeoutOr(Duration usual) {
        return timeout.isZero() ? usual : timeout;
    }

    /** The class that says what it takes and answers with. */
    public Class<?> declared() {
        return declared.get();
    }

    /** What it is made of beside its own source; it is started anew when one of them changes. */
    public Set<Key> parts() {
        return parts;
    }

    @Override
    public void close() throws Exception {
        input.close();
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
        long started = System.nanoTime();
        try {
            Object answer = handle(raw, call);
            calls.count(started, Outcome.ANSWERED);
            return answer;
        } catch (Problem problem) {
            calls.count(started, Outcome.of(problem.status()));
            throw problem;
        }
    }

    private Object handle(Object raw, Invocation call) {
        try {
            return service.handle(input.fit(raw), call);
        } catch (Problem problem) {
            throw problem;
        } catch (IOException e) {
            throw e.getCause() instanceof Problem refusal ? refusal : failed(e, call);
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            throw failed(e, call);
        }
    }

    /** What the encoder makes of this service's answer; what cannot be sent is a {@code Problem} that names the service. */
    <T> T encoded(Object answer, Function<Object, T> encoder, String cid) {
        try {
            return encoder.apply(answer);
        } catch (Problem refused) {
            log.log(Level.WARNING, "Service " + name + " answered with what cannot be sent, cid " + cid, refused);
            throw new Problem(refused.status(), "Service '" + name + "': " + refused.getMessage(), refused);
        }
    }

    private Problem failed(Throwable e, Invocation call) {
        log.log(Level.WARNING, "Service " + name + " failed, cid " + call.cid(), repeated(call) ? null : e);
        return new Problem(
                500, "Service '" + name + "' failed; the server's log has the reason under this correlation id", e);
    }

    /** A message that is refused again and again is not to fill the log. */
    private static boolean repeated(Invocation call) {
        return call instanceof Call known && known.repeated();
    }
}
