package io.zato.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Services whose code is in another deployment of this server; they are there, and not stored, as long as it is. */
@ApplicationScoped
public class DeploymentServices {

    private static final String UNKNOWN = "";

    private record Attached(String deployment, DeployedService service) {}

    private final Map<String, Attached> byName = new ConcurrentHashMap<>();

    public void attach(String deployment, DeployedService service) {
        byName.put(service.name(), new Attached(deployment, service));
    }

    /** Lets a service be called whose deployment is not there yet; it waits. */
    public void expect(DeployedService service) {
        attach(UNKNOWN, service);
    }

    /** Nothing happens when another one bears its name by now. */
    public void detach(DeployedService service) {
        byName.computeIfPresent(service.name(), (name, attached) -> attached.service() == service ? null : attached);
    }

    public Optional<DeployedService> find(String name) {
        return Optional.ofNullable(byName.get(name)).map(Attached::service);
    }

    Stream<DeployedService> services() {
        return byName.values().stream().map(Attached::service);
    }

    /** The JAR, WAR or EAR the service's code is in; empty when there is no such service here. */
    public Optional<String> deployment(String name) {
        return Optional.ofNullable(byName.get(name)).map(Attached::deployment).filter(owner -> !owner.equals(UNKNOWN));
    }

    /** The deployments of all services, by the services' names. */
    public SortedMap<String, String> all() {
        SortedMap<String, String> all = new TreeMap<>();
        byName.keySet().forEach(name -> deployment(name).ifPresent(owner -> all.put(name, owner)));
        return all;
    }
}
