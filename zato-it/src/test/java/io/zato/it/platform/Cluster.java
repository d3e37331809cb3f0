package io.zato.it.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** A cluster of two servers with HAProxy before them and a PostgreSQL of its own, which all tests of clusters share. */
public final class Cluster implements BeforeAllCallback {
    public static final String NAME = "it";
    private static final int SERVERS = 2;
    private static final Duration LIMIT = Duration.ofMinutes(9);

    private Environment environment;
    private Postgres postgres;

    @Override
    public void beforeAll(ExtensionContext context) {
        Shared shared = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(Shared.class, key -> Shared.start(), Shared.class);
        environment = shared.running();
        postgres = shared.postgres();
    }

    public Environment environment() {
        return environment;
    }

    public Postgres postgres() {
        return postgres;
    }

    /** The admin API as the balancer offers it, called as the administrator. */
    public Api api() {
        return admin(environment.adminPort());
    }

    /** Channels as the balancer offers them, called without saying who we are. */
    public Api callers() {
        return environment.anonymous();
    }

    /** A server past the balancer, 1 or 2, called as the administrator. */
    public Api server(int number) {
        return admin(environment.serverPort(number));
    }

    /** Runs {@code ./zato} with these arguments. */
    public Outcome zato(String... arguments) {
        return environment.zato(arguments);
    }

    /** What {@code ./zato status} says of a server, 1 or 2: name, pid, state, url. */
    public JsonNode status(int number) {
        return zato("status", "--output", "json")
                .exits(0)
                .json()
                .path("servers")
                .path(number - 1);
    }

    /** Returns when both servers are ready; fails when they are not in some minutes. */
    public void awaitReady() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(300))
                .ignoreExceptions()
                .until(() -> status(1).path("state").asText().equals("running")
                        && status(2).path("state").asText().equals("running"));
    }

    private Api admin(int port) {
        return environment.at(port).as("admin", environment.variable("ZATO_ADMIN_PASSWORD"));
    }

    /** Made by {@code ./zato cluster create}, ready; whoever makes one stops it. */
    static Outcome create(Environment environment, String name, String... options) {
        List<String> line = new ArrayList<>(List.of("./zato cluster create", name, "--servers", "" + SERVERS));
        line.addAll(List.of(options));
        return environment.shell(String.join(" ", line), LIMIT);
    }

    /** Kept when the start failed too: every later class fails at once instead of starting again. */
    private record Shared(Environment environment, Postgres postgres, Outcome started) implements AutoCloseable {

        static Shared start() {
            Postgres postgres = new Postgres();
            Environment environment =
                    postgres.keeps(Environment.freshCluster("zato-cluster").with("ZATO_WATCHDOG_PATIENCE", "10"));
            return new Shared(environment, postgres, create(environment, NAME));
        }

        Environment running() {
            assertEquals(0, started.exitCode(), started::toString);
            return environment;
        }

        @Override
        public void close() {
            environment.zato("stop");
            postgres.close();
        }
    }
}
