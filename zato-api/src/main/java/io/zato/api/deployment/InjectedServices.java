package io.zato.api.deployment;

import io.zato.api.service.Services;
import java.time.Duration;

/** What {@code @Inject Services} gives to code of that deployment; it asks for the engine at each call, which may be redeployed. */
record InjectedServices(String deployment) implements Services {

    private Services now() {
        return MeetingPoint.services(deployment);
    }

    @Override
    public Object invoke(String service, Object input) {
        return now().invoke(service, input);
    }

    @Override
    public <T> T invoke(String service, Object input, Class<T> type) {
        return now().invoke(service, input, type);
    }

    @Override
    public Object invoke(String service, Object input, Duration timeout) {
        return now().invoke(service, input, timeout);
    }

    @Override
    public void invokeAsync(String service, Object input) {
        now().invokeAsync(service, input);
    }
}
