package io.zato.it.platform;

import java.time.Duration;
import java.util.Base64;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * An environment whose server is stopped, killed and started again; all tests that do so and need no other settings share it. Each class
 * finds it running, and takes away what would be in another one's way.
 */
public final class MortalPlatform implements BeforeAllCallback {
    /** Recovery looks every two minutes else. */
    private static final String RECOVERY =
            "-DRecoveryEnvironmentBean.periodicRecoveryPeriod=3 -DRecoveryEnvironmentBean.recoveryBackoffPeriod=1";

    private Environment environment;

    @Override
    public void beforeAll(ExtensionContext context) {
        environment = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(Shared.class, key -> Shared.fresh(), Shared.class)
                .environment();
        start().exits(0);
    }

    public Environment environment() {
        return environment;
    }

    public Outcome start() {
        return environment.zato("start");
    }

    public Outcome stop() {
        return environment.zato("stop");
    }

    /** Ends the server as a power cut would, and returns when it is gone. */
    public void kill() {
        var server = ProcessHandle.of(environment.pid()).orElseThrow();
        server.destroyForcibly();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !server.isAlive());
    }

    private record Shared(Environment environment) implements AutoCloseable {

        static Shared fresh() {
            return new Shared(Environment.fresh("zato-mortal")
                    .with("ZATO_SECRET_KEY", Base64.getEncoder().encodeToString(new byte[32]))
                    .with("ZATO_JAVA_OPTS", RECOVERY));
        }

        /** The home stays for whoever looks into its logs; the next run removes it. */
        @Override
        public void close() {
            environment.zato("stop").exits(0);
        }
    }
}
