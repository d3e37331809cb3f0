package io.zato.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** A call of an administrator has an end, whatever the service says of its own. */
class InvocationsTest {

    private final DeployedService service = new DeployedService("it.slow", (input, call) -> input);
    private final List<Duration> limits = new ArrayList<>();
    private final Invocations invocations = new Invocations();

    private final class Recording extends Services {

        private final DeployedService found;

        private Recording(DeployedService found) {
            this.found = found;
        }

        @Override
        public Optional<DeployedService> find(String name) {
            return Optional.of(found);
        }

        @Override
        public <T> T limited(String name, Duration timeout, Callable<T> call) {
            limits.add(timeout);
            return null;
        }
    }

    @Test
    void aServiceWithoutATimeoutHasTenMinutes() {
        invoke(service);
        invoke(service.limitedTo(Duration.ofHours(1)));
        invoke(service.limitedTo(Duration.ofSeconds(1)));
        assertEquals(List.of(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofSeconds(1)), limits);
    }

    private void invoke(DeployedService found) {
        invocations.services = new Recording(found);
        invocations.invoke("it.slow", new ByteArrayInputStream(new byte[0]), "c1", "admin");
    }
}
