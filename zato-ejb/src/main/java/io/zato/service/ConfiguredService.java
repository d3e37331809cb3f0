package io.zato.service;

import io.zato.api.problem.Problem;
import io.zato.api.service.Invocation;
import io.zato.api.service.Service;
import io.zato.object.Key;
import io.zato.runtime.Deadlines;
import io.zato.runtime.Registry;

/** A service of a deployment, called as its settings say; they may change at any time. */
public record ConfiguredService(
        String name, Key settings, Service<Object, Object> service, Registry registry, Deadlines clock)
        implements Service<Object, Object> {

    private static final int RETRY_SECONDS = 5;

    public static ConfiguredService of(
            String name, Service<Object, Object> service, Registry registry, Deadlines clock) {
        return new ConfiguredService(name, new Key(ServiceSettings.KIND, name), service, registry, clock);
    }

    @Override
    public Object handle(Object input, Invocation call) throws Exception {
        ServiceSettings now = registry.find(ServiceSettings.class, settings).orElse(ServiceSettings.USUAL);
        if (!now.enabled()) {
            throw Problem.unavailable("Service '" + name + "' is disabled", RETRY_SECONDS);
        }
        return new TimedService(name, now.timeout(), now.slowThreshold(), service, clock).handle(input, call);
    }
}
