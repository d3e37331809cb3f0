package io.zato.api.deployment;

import java.util.List;

/** The services of one deployment, which may be none; {@code deployment} is its file name. Equal to itself only. */
public final class Offer {

    private final String deployment;
    private final List<OfferedService> services;

    public Offer(String deployment, List<OfferedService> services) {
        this.deployment = deployment;
        this.services = List.copyOf(services);
    }

    public String deployment() {
        return deployment;
    }

    public List<OfferedService> services() {
        return services;
    }
}
