package io.zato.runtime;

import io.zato.api.problem.Problem;
import io.zato.object.Feed;
import io.zato.object.Key;
import io.zato.object.Known;
import io.zato.object.Use;
import io.zato.schema.Catalogue;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Services by name: those that are deployed, and those that came with the platform. All methods are public: a CDI proxy calls others by reflection. */
@ApplicationScoped
public class Services implements Known {

    public static final String KIND = "service";

    private static final Logger LOG = Logger.getLogger(Services.class.getName());

    @Inject
    private Registry registry;

    @Inject
    private Feed feed;

    @Inject
    private Deadlines clock;

    @Inject
    private DeploymentServices ofDeployments;

    @Inject
    private Catalogue catalogue;

    @Resource
    private ManagedExecutorService executor;

    private ConnectionKinds connectionKinds;

    private final Map<String, DeployedService> builtIn = new ConcurrentHashMap<>();

    public Services() {
        DeployedService ping = new DeployedService("zato.ping", (input, call) -> Map.of("pong", "zato"));
        DeployedService echo = new DeployedService("zato.echo", (input, call) -> input);
        Set.of("zato.ping", "pub.zato.ping", "demo.ping").forEach(name -> builtIn.put(name, ping));
        Set.of("zato.echo", "demo.echo").forEach(name -> builtIn.put(name, echo));
    }

    @PostConstruct
    void readCatalogue() {
        connectionKinds = ConnectionKinds.of(catalogue);
    }

    ConnectionKinds connectionKinds() {
        return connectionKinds;
    }

    @Override
    public boolean has(Key key) {
        return key.kind().equals(KIND)
                && (builtIn.containsKey(key.name())
                        || ofDeployments.find(key.name()).isPresent());
    }

    /** Names of the services that came with the platform. */
    public Set<String> builtIn() {
        return new TreeMap<>(builtIn).keySet();
    }

    /** Those that are not stored, each once: they came with the platform, or with another deployment. */
    Stream<DeployedService> notStored() {
        return Stream.concat(builtIn.values().stream().distinct(), ofDeployments.services());
    }

    /** {@code Problem} 503 when no such service runs here. */
    public DeployedService get(String name) {
        return find(name)
                .orElseThrow(() -> Problem.unavailable("Service '" + name + "' is not running on this server", 5));
    }

    public Optional<DeployedService> find(String name) {
        Optional<DeployedService> deployed = registry.find(DeployedService.class, new Key(KIND, name));
        return deployed.isPresent()
                ? deployed
                : ofDeployments.find(name).or(() -> Optional.ofNullable(builtIn.get(name)));
    }

    /** Calls a service on behalf of an administrator and hands its answer on while its connections are still open. */
    public <T> T invoke(String name, Object input, Origin origin, Function<Object, T> answer) {
        DeployedService service = find(name).orElseThrow(() -> missing(name));
        try (Leases leases = new Leases(registry)) {
            Object given = run(service, input, origin, leases);
            return service.encoded(given, answer, origin.cid());
        }
    }

    /** As {@link #invoke} by another thread, when there is room for it; what the service answers is thrown away, a failure goes to its log. */
    public void invokeLater(String name, Object input, Origin origin) {
        DeployedService service = find(name).orElseThrow(() -> missing(name));
        int depth = Call.depth(name);
        later(service, origin, leases -> new Call(this, origin, leases, service, depth).run(input));
    }

    /** The service's answer, for which its caller waits no longer than that; {@code Problem} 504 when it takes longer. */
    public <T> T limited(String service, Duration timeout, Callable<T> call) {
        try {
            return clock.limited(service, timeout, call);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new Problem(500, "Service '" + service + "' failed", e);
        }
    }

    /** Work of that service on another thread, with connections of its own; {@code Problem} 503 when there is no room for it. */
    public void later(DeployedService service, Origin origin, Consumer<Leases> work) {
        try {
            executor.execute(() -> {
                try (CidInLog logged = new CidInLog(origin.cid())) {
                    now(service, origin, work);
                }
            });
        } catch (RejectedExecutionException e) {
            throw Problem.unavailable("The server has no room for more asynchronous calls", 1);
        }
    }

    private void now(DeployedService service, Origin origin, Consumer<Leases> work) {
        try (Leases leases = new Leases(registry)) {
            work.accept(leases);
        } catch (Problem problem) {
            service.log().log(
                    Level.WARNING,
                    problem,
                    () -> "An asynchronous call of service '" + service.name() + "' failed, cid " + origin.cid());
        }
    }

    /** Objects that run here and need a service that does not, in the form of failures; none while the database does not answer. */
    public List<Failure> missed() {
        try {
            return feed.uses(KIND).stream()
                    .filter(use -> find(use.used()).isEmpty())
                    .flatMap(use -> registry.version(use.user()).stream().map(version -> missed(use, version)))
                    .toList();
        } catch (EJBException e) {
            LOG.log(Level.FINE, "Who misses a service is not known without the database", e);
            return List.of();
        }
    }

    private static Failure missed(Use use, long version) {
        return new Failure(
                use.user(),
                version,
                "its service '" + use.used() + "' does not run on this server: deploy it, enable it or mend it");
    }

    private Problem missing(String name) {
        if (feed.load(new Key(KIND, name)).isEmpty()) {
            return Problem.notFound("There is no service '" + name + "' on this server");
        }
        return Problem.unavailable(
                "Service '" + name + "' does not run on this server: it is disabled, failing or a shared library", 5);
    }

    public Object run(DeployedService service, Object input, Origin origin, Leases leases) {
        return new Call(this, origin, leases, service, Call.depth(service.name())).run(input);
    }
}
