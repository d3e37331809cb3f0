package io.zato.deploy;

import io.zato.api.deployment.Offer;
import io.zato.api.deployment.OfferedService;
import io.zato.api.problem.Problem;
import io.zato.object.Feed;
import io.zato.object.Key;
import io.zato.runtime.DeploymentServices;
import io.zato.runtime.Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Sees to it that a service's name is given once on a server, however its code came there. */
@ApplicationScoped
class TakenNames {

    @Inject
    private Services services;

    @Inject
    private DeploymentServices ofDeployments;

    @Inject
    private Feed feed;

    /** {@code Problem} 409 naming both owners of a name. */
    void check(Offer offer) {
        Map<String, Class<?>> own = new HashMap<>();
        for (OfferedService service : offer.services()) {
            Class<?> twin = own.putIfAbsent(service.name(), service.type());
            Optional<String> owner = twin == null
                    ? owner(service.name(), offer.deployment())
                    : Optional.of("class " + twin.getName() + " of the same deployment");
            owner.ifPresent(other -> {
                throw taken(service, offer, other);
            });
        }
    }

    private Optional<String> owner(String name, String deployment) {
        Optional<String> other = ofDeployments.deployment(name).filter(holder -> !holder.equals(deployment));
        if (other.isPresent()) {
            return other.map(holder -> "deployment " + holder);
        }
        if (services.builtIn().contains(name)) {
            return Optional.of("the platform itself");
        }
        return feed.load(new Key(Services.KIND, name)).map(stored -> "the service deployed as source under this name");
    }

    private static Problem taken(OfferedService service, Offer offer, String other) {
        return Problem.conflict("Service '" + service.name() + "' of " + offer.deployment() + " (class "
                + service.type().getName() + ") has a name that belongs to " + other
                + ": rename one of them, or take the other away first");
    }
}
