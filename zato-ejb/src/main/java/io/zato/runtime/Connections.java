package io.zato.runtime;

import io.zato.api.problem.Problem;
import io.zato.object.Key;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Outgoing connections as operators see them. */
@ApplicationScoped
public class Connections {

    @Inject
    private Registry registry;

    /** How long one round trip took; {@code Problem} 502 with the reason when the other system does not answer, 400 for what cannot be pinged. */
    public Duration ping(Key key) {
        Pooled<?> pooled = registry.find(Pooled.class, key)
                .orElseThrow(() -> registry.version(key).isPresent()
                        ? new Problem(400, key + " is not an outgoing connection and cannot be pinged")
                        : Problem.unavailable(key + " does not run on this server: it is inactive or failing", 5));
        long started = System.nanoTime();
        try {
            pooled.ping();
        } catch (Problem problem) {
            throw problem;
        } catch (Exception e) {
            throw new Problem(502, key + " does not answer: " + e.getMessage(), e);
        }
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
