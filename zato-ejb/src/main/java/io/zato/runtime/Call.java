package io.zato.runtime;

import io.zato.api.connection.Delivery;
import io.zato.api.connection.RestConnection;
import io.zato.api.connection.SqlConnection;
import io.zato.api.live.Caller;
import io.zato.api.problem.Problem;
import io.zato.api.service.Invocation;
import io.zato.schema.JsonCodec;
import io.zato.settings.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Logger;

/** One service at work: its own log, and everything else shared with the call that came in. */
final class Call implements Invocation {

    private static final int DEEPEST = 64;
    /** How deep in services a thread is, for who calls services without an invocation; of a class the JVM never unloads. */
    private static final ThreadLocal<int[]> DEPTH = ThreadLocal.withInitial(() -> new int[1]);

    private final Services services;
    private final Origin origin;
    private final Leases leases;
    private final DeployedService service;
    private final int depth;

    Call(Services services, Origin origin, Leases leases, DeployedService service, int depth) {
        this.services = services;
        this.origin = origin;
        this.leases = leases;
        this.service = service;
        this.depth = depth;
    }

    /** How deep a service would be that the calling thread calls now; {@code Problem} 500 when that is too deep. */
    static int depth(String service) {
        int depth = DEPTH.get()[0];
        if (depth > DEEPEST) {
            throw tooDeep(service);
        }
        return depth;
    }

    /** What the service answers. */
    Object run(Object input) {
        int[] here = DEPTH.get();
        int before = here[0];
        here[0] = depth + 1;
        try {
            return service.run(input, this);
        } finally {
            here[0] = before;
        }
    }

    @Override
    public String cid() {
        return origin.cid();
    }

    @Override
    public Caller caller() {
        return origin.caller();
    }

    @Override
    public String channel() {
        return origin.channel();
    }

    @Override
    public String method() {
        return origin.method();
    }

    @Override
    public Map<String, String> headers() {
        return origin.headers();
    }

    @Override
    public Map<String, String> path() {
        return origin.path();
    }

    @Override
    public Map<String, String> query() {
        return origin.query();
    }

    @Override
    public Logger log() {
        return service.log();
    }

    @Override
    public RestConnection rest(String name) {
        return new RestCalls(leases, name, origin);
    }

    @Override
    public SqlConnection sql(String name) {
        return new SqlCalls(leases, name);
    }

    @Override
    public <C extends AutoCloseable> C connection(Class<C> type, String name) {
        return leases.handle(type, name, origin.cid());
    }

    @Override
    public AutoCloseable connection(String kind, String name) {
        return open(services.connectionKinds().type(kind), name);
    }

    @Override
    public Object deliver(String name, Object body) {
        Pools.Named only = leases.only(name);
        if (open(only.connection(), name) instanceof Delivery connection) {
            return connection.deliver(body);
        }
        throw new Problem(500, only.key() + " delivers nothing: call it by what it can do");
    }

    private AutoCloseable open(Class<? extends AutoCloseable> type, String name) {
        if (type == RestConnection.class) {
            return rest(name);
        }
        return type == SqlConnection.class ? sql(name) : connection(type, name);
    }

    @Override
    public Object invoke(String name, Object input) {
        DeployedService target = next(name);
        return new Call(services, origin, leases, target, depth + 1).run(input);
    }

    @Override
    public Object invoke(String name, Object input, Duration timeout) {
        return services.limited(name, timeout, () -> invoke(name, input));
    }

    @Override
    public void invokeAsync(String name, Object input) {
        DeployedService target = next(name);
        Origin apart = origin.withoutRequest();
        services.later(target, apart, own -> new Call(services, apart, own, target, depth + 1).run(input));
    }

    boolean repeated() {
        return origin.repeated();
    }

    private DeployedService next(String name) {
        if (depth >= DEEPEST) {
            throw tooDeep(service.name() + " → " + name);
        }
        return services.get(name);
    }

    private static Problem tooDeep(String services) {
        return new Problem(500, "Services call each other more than " + DEEPEST + " deep: " + services);
    }

    @Override
    public <T> T invoke(String name, Object input, Class<T> type) {
        return JsonCodec.INSTANCE.convert(invoke(name, input), type);
    }

    @Override
    public String config(String key) {
        return Settings.text(key).orElse(null);
    }
}
