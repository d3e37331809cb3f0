package io.zato.deploy;

import io.zato.api.deployment.Host;
import io.zato.api.deployment.MeetingPoint;
import io.zato.api.deployment.Offer;
import io.zato.api.deployment.OfferedService;
import io.zato.object.Feed;
import io.zato.object.Key;
import io.zato.object.Use;
import io.zato.runtime.Deadlines;
import io.zato.runtime.DeployedService;
import io.zato.runtime.DeploymentServices;
import io.zato.runtime.Registry;
import io.zato.runtime.Services;
import io.zato.runtime.WorkerThreads;
import io.zato.schema.JsonCodec;
import io.zato.service.ConfiguredService;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Lets the services of deployments be called while they are there, and keeps callers waiting while they are replaced. */
@ApplicationScoped
public class Arrivals implements Host {

    private static final Logger LOG = Logger.getLogger(Arrivals.class.getName());
    /** How long a deployment may take to come back. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** After that nobody can be waiting any more. */
    private static final long RETIRE_SECONDS = PATIENCE.toSeconds() + 1;

    private static final Duration LAST_CALLS = Duration.ofSeconds(10);

    @Inject
    private DeploymentServices attached;

    @Inject
    private TakenNames names;

    @Inject
    private Services services;

    @Inject
    private Registry registry;

    @Inject
    private Feed feed;

    @Inject
    private Deadlines clock;

    @Resource
    private ManagedScheduledExecutorService timer;

    /** Half of the server's threads may wait for deployments; the others go on with what is there. */
    private final Semaphore places = new Semaphore(2 * WorkerThreads.share());

    private final Map<String, Known> byName = new HashMap<>();
    private final Map<Offer, List<Stay>> present = new HashMap<>();

    private record Known(BeanService service, DeployedService deployed) {}

    private record Stay(Known known, DeployedBean bean) {}

    /** From now on deployments are let in, those first that were there before. */
    public void open() {
        MeetingPoint.open(this, refused -> LOG.warning(refused.getMessage()));
        feed.uses(Services.KIND).stream().map(Use::used).distinct().forEach(this::expect);
    }

    public void close() {
        MeetingPoint.close();
    }

    /** A service that is needed and may come with a deployment that starts more slowly than we do. */
    private synchronized void expect(String name) {
        if (services.find(name).isEmpty()
                && feed.load(new Key(Services.KIND, name)).isEmpty()) {
            Known known = byName.computeIfAbsent(name, this::known);
            attached.expect(known.deployed());
            timer.schedule(() -> retire(name), RETIRE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public synchronized void arrive(Offer offer) {
        names.check(offer);
        List<Stay> stays = new ArrayList<>();
        for (OfferedService offered : offer.services()) {
            Known known = byName.computeIfAbsent(offered.name(), this::known);
            DeployedBean bean = new DeployedBean(offered);
            known.service().arrive(bean);
            attached.attach(offer.deployment(), known.deployed());
            stays.add(new Stay(known, bean));
        }
        present.put(offer, stays);
        LOG.log(Level.INFO, "{0} is there with {1} services", new Object[] {offer.deployment(), stays.size()});
    }

    private Known known(String name) {
        BeanService service = new BeanService(name, PATIENCE, places);
        ConfiguredService configured = ConfiguredService.of(name, service, registry, clock);
        return new Known(service, new DeployedService(name, service::type, configured));
    }

    @Override
    public void leave(Offer offer) {
        List<Stay> stays = gone(offer);
        stays.forEach(stay -> stay.known().service().leave(stay.bean()));
        stays.forEach(stay -> stay.bean().close());
        long end = System.nanoTime() + LAST_CALLS.toNanos();
        for (Stay stay : stays) {
            if (!stay.bean().isEmptyWithin(Duration.ofNanos(end - System.nanoTime()))) {
                LOG.log(Level.WARNING, "{0} goes while calls of its service {1} are under way", new Object[] {
                    offer.deployment(), stay.known().deployed().name()
                });
            }
            stay.bean().forget();
        }
        JsonCodec.INSTANCE.forgetClasses();
        for (Stay stay : stays) {
            String name = stay.known().deployed().name();
            timer.schedule(() -> retire(name), RETIRE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private synchronized List<Stay> gone(Offer offer) {
        List<Stay> stays = present.remove(offer);
        return stays == null ? List.of() : stays;
    }

    /** The deployment was taken away for good: nobody needs to wait for its return. */
    synchronized void giveUp(String deployment) {
        Set.copyOf(byName.keySet()).stream()
                .filter(name ->
                        attached.deployment(name).filter(deployment::equals).isPresent())
                .map(byName::get)
                .filter(known -> known.service().isAway())
                .forEach(this::retire);
    }

    /** Once it was away for so long that nobody waits any more; it may have come back, and even left again, since then. */
    private synchronized void retire(String name) {
        Known known = byName.get(name);
        if (known != null && known.service().isGone()) {
            retire(known);
        }
    }

    private void retire(Known known) {
        attached.detach(known.deployed());
        known.service().giveUp();
        byName.remove(known.deployed().name());
    }

    /** Names of the classes whose services that deployment has brought. */
    synchronized Set<String> classes(String deployment) {
        return present.keySet().stream()
                .filter(offer -> offer.deployment().equals(deployment))
                .flatMap(offer -> offer.services().stream())
                .map(service -> service.type().getName())
                .collect(Collectors.toSet());
    }

    @Override
    public io.zato.api.service.Services services(String deployment) {
        return new CallingServices(deployment, services);
    }
}
