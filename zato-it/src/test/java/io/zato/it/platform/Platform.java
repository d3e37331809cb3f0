package io.zato.it.platform;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The environment all tests share: started before the first test that asks for it, stopped after the last. */
public final class Platform implements BeforeAllCallback {
    private Environment environment;

    @Override
    public void beforeAll(ExtensionContext context) {
        if (insideServer()) {
            return;
        }
        environment = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(Shared.class, key -> Shared.start(), Shared.class)
                .running();
    }

    public Environment environment() {
        return environment;
    }

    /** The admin API, called as the administrator. */
    public Api api() {
        return environment.admin();
    }

    /** Everything over HTTP, called without saying who we are. */
    public Api anonymous() {
        return environment.anonymous();
    }

    /** Runs {@code ./zato} with these arguments. */
    public Outcome zato(String... arguments) {
        return environment.zato(arguments);
    }

    /** Arquillian runs the test class, with its extensions, a second time inside the server, where nothing is to be started. */
    private static boolean insideServer() {
        return System.getProperty("jboss.server.base.dir") != null;
    }

    /** Kept when the start failed too: every later class fails at once instead of starting again. */
    private record Shared(Environment environment, Outcome started, Optional<Postgres> database)
            implements AutoCloseable {

        static Shared start() {
            Optional<Postgres> database = Postgres.ifChosen();
            Environment environment = Postgres.given(database, Environment.fresh("zato-home"));
            Path wildfly = Environment.root().resolve("zato-server/target/zato/wildfly");
            System.setProperty("zato.it.wildfly", wildfly.toString());
            System.setProperty("zato.it.management.port", String.valueOf(environment.managementPort()));
            return new Shared(environment, environment.zato("start"), database);
        }

        Environment running() {
            started.exits(0);
            return environment;
        }

        /** The home stays for whoever looks into its logs; the next run removes it. */
        @Override
        public void close() {
            environment.zato("stop").exits(0);
            database.ifPresent(Postgres::close);
        }
    }
}
