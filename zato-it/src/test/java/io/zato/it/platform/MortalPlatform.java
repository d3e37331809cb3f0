package io.zato.it.platform;

import java.util.Base64;
import java.util.Optional;
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
        environment.zato("start").exits(0);
    }

    public Environment environment() {
        return environment;
    }

    private record Shared(Environment environment, Optional<Postgres> database) implements AutoCloseable {

        static Shared fresh() {
            Optional<Postgres> database = Postgres.ifChosen();
            Environment fresh = Postgres.given(database, Environment.fresh("zato-mortal"));
            return new Shared(
                    fresh.with("ZATO_SECRET_KEY", Base64.getEncoder().encodeToString(new byte[32]))
                            .with("ZATO_JAVA_OPTS", RECOVERY),
                    database);
        }

        /** The home stays for whoever looks into its logs; the next run removes it. */
        @Override
        public void close() {
            environment.zato("stop").exits(0);
            database.ifPresent(Postgres::close);
        }
    }
}
