package io.zato.service;

import io.zato.cluster.OnServer;
import io.zato.cluster.Rollout;
import io.zato.object.Key;
import io.zato.runtime.Administration;
import io.zato.runtime.Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Adds to services how they do on each server. Those in deployments, and of the platform, are listed as this server has them. */
@ApplicationScoped
public class ServicesOnServers {

    @Inject
    private Rollout rollout;

    @Inject
    private Deployments deployments;

    @Inject
    private Administration administration;

    /** The service as it was changed, when that is live on the servers that run, or after five seconds. */
    public ServiceView changed(String name) {
        return administration.afterwards(() -> {
            rollout.awaitOthers();
            return shown(deployments.get(name));
        });
    }

    /** Returns when those servers have let go of it, or after five seconds. */
    public void deleted() {
        rollout.awaitOthers();
    }

    public ServiceView shown(ServiceView service) {
        List<OnServer> servers = rollout.of(new Key(Services.KIND, service.name()));
        return servers.isEmpty() ? service : service.on(servers);
    }

    public List<ServiceView> shown(List<ServiceView> services) {
        Map<String, List<OnServer>> servers = rollout.ofKind(Services.KIND).stream()
                .collect(Collectors.toMap(Rollout.OnServers::object, Rollout.OnServers::servers));
        return services.stream()
                .map(service -> servers.containsKey(service.name()) ? service.on(servers.get(service.name())) : service)
                .toList();
    }
}
