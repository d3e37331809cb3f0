package io.zato.it.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Two single servers with one PostgreSQL, one key and one services folder: {@code one} and {@code two}. All tests that ask for them share
 * them; a test that ends one finds both running again before the next.
 */
public final class Pair implements BeforeAllCallback, BeforeEachCallback {
    /** Server two has it in its environment, server one has not. */
    public static final String ONLY_ON_TWO = "ZATO_IT_ONLY_ON_TWO";

    private Servers servers;

    @Override
    public void beforeAll(ExtensionContext context) {
        servers = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(Servers.class, key -> Servers.fresh(), Servers.class);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        servers.start();
    }

    public Environment one() {
        return servers.one;
    }

    public Environment two() {
        return servers.two;
    }

    public Postgres database() {
        return servers.database;
    }

    private record Servers(Environment one, Environment two, Postgres database) implements AutoCloseable {

        static Servers fresh() {
            Postgres database = new Postgres();
            String key = "key-" + UUID.randomUUID();
            String password = "admin-" + UUID.randomUUID();
            Environment one = named("one", database, key, password);
            Environment two = named("two", database, key, password).with(ONLY_ON_TWO, "yes");
            shareFolder(one, two);
            return new Servers(one, two, database);
        }

        private static Environment named(String name, Postgres database, String key, String password) {
            return database.keeps(Environment.fresh("zato-pair-" + name))
                    .with("ZATO_SERVER_NAME", name)
                    .with("ZATO_SECRET_KEY", key)
                    .with("ZATO_ADMIN_PASSWORD", password);
        }

        private static void shareFolder(Environment one, Environment two) {
            Path folder = one.home().resolve("services");
            try {
                Files.createDirectories(folder);
                Files.createDirectories(two.home());
                Files.createSymbolicLink(two.home().resolve("services"), folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Starts what does not run, both at the same time. */
        void start() {
            Stream.of(one, two)
                    .map(server -> CompletableFuture.supplyAsync(() -> server.zato("start")))
                    .toList()
                    .forEach(started -> started.join().exits(0));
        }

        /** The homes stay for whoever looks into their logs; the next run removes them. */
        @Override
        public void close() {
            two.zato("stop").exits(0);
            one.zato("stop").exits(0);
            database.close();
        }
    }
}
