package io.zato.cli.domain;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks every second whether the domain and each of its servers run, and starts again what does not. WildFly's own host
 * controller leaves a killed server where it is.
 */
final class Watchdog implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Watchdog.class.getName());
    private static final int EVERY_MILLIS = 1_000;

    private final DomainProcess process;
    private final HostController controller;
    private final Domain domain;
    private final Trust trust;
    private final KeptContent kept;
    private final Upgrade upgrade;
    private final HungServers hung;
    private final Map<String, Watched> servers = new LinkedHashMap<>();
    private final Thread thread = new Thread(this::watch, "watchdog");
    private volatile boolean prepared;
    private volatile boolean ending;
    private volatile String problem = "";

    Watchdog(Cluster cluster, Hanging hanging) {
        this.process = new DomainProcess(cluster);
        this.controller = new HostController(cluster.management());
        this.domain = new Domain(controller, cluster);
        this.trust = new Trust(controller, cluster.host());
        this.kept = new KeptContent(cluster);
        this.upgrade = new Upgrade(domain, new Platform(controller, cluster), cluster);
        this.hung = new HungServers(Patience.of(cluster.environment()), hanging);
        cluster.members().forEach(member -> servers.put(member.name(), new Watched(member)));
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    Map<String, Watched> servers() {
        return servers;
    }

    Optional<Watched> server(String name) {
        return Optional.ofNullable(servers.get(name));
    }

    /** Why the servers cannot be started; empty when nothing is wrong. */
    String problem() {
        return problem;
    }

    void startServer(Watched server) {
        server.want(true);
    }

    void stopServer(Watched server) {
        server.want(false);
        attempt(
                "stop " + server.member().name(),
                () -> domain.stop(server.member().name()));
    }

    /** Stops it, moves it to that place and starts it there; where that fails it starts where it was. */
    void moveServer(Watched server, Slot slot) {
        stopServer(server);
        attempt("move " + server.member().name(), () -> upgrade()
                .move(server.member().name(), slot));
        server.want(true);
    }

    /** A change of version; it asks the host controller, so what it does may end in a DomainFailure. */
    Upgrade upgrade() {
        return upgrade;
    }

    void restartServer(Watched server) {
        stopServer(server);
        server.want(true);
    }

    void shutdown() {
        ending = true;
        // A server that is still starting has no calls to end, and may never hear that it is to stop.
        servers.values().stream().filter(Watched::isStarting).forEach(server -> server.process()
                .ifPresent(ProcessHandle::destroyForcibly));
        attempt("stop the domain", domain::shutdown);
    }

    @Override
    public void close() {
        ending = true;
        thread.interrupt();
        try {
            controller.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The connection to the host controller did not end as it should", e);
        }
    }

    private void watch() {
        try {
            while (!ending) {
                attempt("look after the domain", this::look);
                TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        attempt("keep what is deployed", kept::renew);
        if (process.running().isEmpty()) {
            LOG.info("Starting the domain");
            prepared = false;
            process.start();
        }
        servers.values()
                .forEach(server -> server.look(process.server(server.member().name())));
        // Servers that run were prepared by the supervisor before this one.
        prepared |=
                servers.values().stream().anyMatch(server -> server.process().isPresent());
        // Servers start also while the domain cannot be told who is whose balancer.
        attempt("list the hosts", trust::renew);
        if (!prepared) {
            domain.prepare();
            prepared = true;
        }
        servers.values().forEach(this::look);
    }

    private void look(Watched server) {
        if (!ending && server.startsNow()) {
            start(server);
        } else {
            hung.look(server);
        }
    }

    private void start(Watched server) {
        String name = server.member().name();
        LOG.info("Starting " + name);
        if (server.startsInVain()) {
            replaceController("has started it several times, and there is no process");
        }
        try {
            domain.start(name);
        } catch (DomainFailure e) {
            // with a process it is only slow, and a server that starts would not survive its end
            if (e.isSilence() && process.server(name).isEmpty()) {
                replaceController("does not answer");
            }
            throw e;
        }
    }

    /** Servers that have started go on meanwhile, and the next start is asked of the new one. */
    private void replaceController(String reason) {
        LOG.warning("Killing the host controller, so that it is started anew: it " + reason);
        process.hostController().ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Whatever fails is tried again at the next look. A host controller that is still starting is no problem. */
    private void attempt(String what, Runnable action) {
        try {
            action.run();
            problem = "";
        } catch (DomainFailure e) {
            LOG.log(e.isRefusal() ? Level.WARNING : Level.FINE, "Cannot " + what, e);
            problem = e.isRefusal() ? "cannot " + what + ": " + e.getMessage() : "";
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Cannot " + what, e);
            problem = "cannot " + what + ": " + e.getMessage();
        }
    }
}
