package io.zato.runtime;

import io.zato.api.connection.PoolStatistics;
import io.zato.api.live.HttpEndpoint;
import io.zato.object.Key;
import io.zato.stats.Calls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What this server has counted of everything that runs on it; an object that is gone is gone from here too. */
@ApplicationScoped
public class Statistics {

    @Inject
    private Registry registry;

    @Inject
    private Services services;

    /** The calls of one object. */
    public record Counted(Key key, Calls calls) {}

    /** The pool of one outgoing connection, since its definition was changed last. */
    public record Pool(Key key, PoolStatistics statistics) {}

    /** How many calls a channel is at work on. */
    public record InProgress(Key key, int calls) {}

    /** A call is what came in by the channel, also when it was refused. */
    public List<Counted> channels() {
        return running()
                .filter(entry -> !(entry.live() instanceof DeployedService) && !(entry.live() instanceof Pooled))
                .map(Running::key)
                .flatMap(key -> registry.traffic().counted(key).map(calls -> new Counted(key, calls.calls())).stream())
                .toList();
    }

    public List<InProgress> inProgress() {
        return running()
                .filter(entry -> entry.live() instanceof HttpEndpoint)
                .map(Running::key)
                .map(key -> new InProgress(key, registry.traffic().bulkhead(key).inProgress()))
                .toList();
    }

    /** Whoever called: a channel, another service or an administrator. */
    public List<Counted> services() {
        List<Counted> counted = new ArrayList<>();
        services.notStored().forEach(service -> counted.add(counted(service)));
        running()
                .filter(entry -> entry.live() instanceof DeployedService)
                .forEach(entry -> counted.add(counted((DeployedService) entry.live())));
        return counted;
    }

    /** A call is the time from asking for a connection until it was given back. */
    public List<Counted> connections() {
        return pooled().map(entry -> new Counted(
                        entry.key(), ((Pooled<?>) entry.live()).calls().calls()))
                .toList();
    }

    public List<Pool> pools() {
        return pooled().map(entry -> new Pool(entry.key(), ((Pooled<?>) entry.live()).statistics()))
                .toList();
    }

    private static Counted counted(DeployedService service) {
        return new Counted(
                new Key(Services.KIND, service.name()), service.calls().calls());
    }

    private Stream<Running> pooled() {
        return running().filter(entry -> entry.live() instanceof Pooled);
    }

    private Stream<Running> running() {
        return registry.running().stream();
    }
}
