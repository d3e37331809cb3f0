package io.zato.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.problem.Problem;
import io.zato.api.service.Invocation;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Services that call services without their invocation, as the code of deployments does. */
class ServicesTest {

    private static final Origin ORIGIN = Origin.internal("c1", "it.jar");

    private final AtomicInteger runs = new AtomicInteger();
    private final CompletableFuture<Problem> refused = new CompletableFuture<>();

    private interface Work {
        Object of(Services services, Invocation call);
    }

    private final class Recursive extends Services {

        private final Work work;

        private Recursive(Work work) {
            this.work = work;
        }

        @Override
        public Optional<DeployedService> find(String name) {
            return Optional.of(new DeployedService(name, (input, call) -> {
                runs.incrementAndGet();
                return work.of(this, call);
            }));
        }

        @Override
        public void later(DeployedService service, Origin origin, Consumer<Leases> work) {
            new Thread(() -> work.accept(new Leases(null))).start();
        }
    }

    @Test
    void aServiceDoesNotCallItselfForEver() {
        Services services = new Recursive((self, call) -> self.invoke("it.again", null, ORIGIN, Function.identity()));
        for (int i = 0; i < 2; i++) {
            Problem problem =
                    assertThrows(Problem.class, () -> services.invoke("it.again", null, ORIGIN, Function.identity()));
            assertTrue(problem.getMessage().contains("64 deep: it.again"), problem::getMessage);
        }
        assertEquals(2 * 65, runs.get());
    }

    @Test
    void itDoesNotByTurnsEither() {
        Services services = new Recursive((self, call) -> runs.get() % 2 == 0
                ? call.invoke("it.again", null)
                : self.invoke("it.again", null, ORIGIN, Function.identity()));
        assertThrows(Problem.class, () -> services.invoke("it.again", null, ORIGIN, Function.identity()));
        assertEquals(65, runs.get());
    }

    @Test
    void norLater() {
        Services services = new Recursive((self, call) -> {
            try {
                self.invokeLater("it.again", null, ORIGIN);
            } catch (Problem problem) {
                refused.complete(problem);
            }
            return "sent";
        });
        services.invokeLater("it.again", null, ORIGIN);
        assertTrue(refused.join().getMessage().contains("64 deep"));
        assertEquals(65, runs.get());
    }
}
