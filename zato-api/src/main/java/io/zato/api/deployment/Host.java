package io.zato.api.deployment;

import io.zato.api.service.Services;

/** The engine as deployments see it. */
public interface Host {

    /** Lets the services be called; {@code Problem} 409 naming both owners when a name is taken. */
    void arrive(Offer offer);

    /** Lets calls under way end and no new ones begin. */
    void leave(Offer offer);

    /** The way to all services for code of that deployment. */
    Services services(String deployment);
}
