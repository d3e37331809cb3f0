package io.zato.it.platform;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Machines with a home each, two unless said, a network between that can be cut, and a database outside; gone after the class. */
public final class OwnHosts implements BeforeAllCallback, AfterAllCallback {
    private static final Duration LIMIT = Duration.ofMinutes(9);
    private static final int CONTROLLER = 9993;

    private final int count;
    private final List<Environment> homes = new ArrayList<>();
    private Machines machines;
    private Postgres postgres;

    public OwnHosts() {
        this(2);
    }

    public OwnHosts(int count) {
        this.count = count;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        machines = new Machines(count);
        postgres = new Postgres(machines.outside());
        homes.add(home("host-1").with("ZATO_WATCHDOG_PATIENCE", "30"));
        for (int host = 2; host <= count; host++) {
            homes.add(home("host-" + host)
                    .with("ZATO_ADMIN_PASSWORD", environment(1).variable("ZATO_ADMIN_PASSWORD")));
        }
    }

    private Environment home(String name) {
        return postgres.keeps(Environment.freshCluster(name))
                .with("ZATO_BIND_ADDRESS", "0.0.0.0")
                .with("ZATO_ADMIN_ADDRESS", "0.0.0.0");
    }

    @Override
    public void afterAll(ExtensionContext context) {
        machines.heal();
        for (int host = count; host > 0; host--) {
            zato(host, "stop");
            environment(host).remove();
        }
        machines.close();
        postgres.close();
    }

    public int count() {
        return count;
    }

    /** The home of the host of that number, from 1 on. */
    public Environment environment(int host) {
        return homes.get(host - 1);
    }

    /** Whether the network between them can be cut. */
    public boolean separate() {
        return machines.separate();
    }

    public String address(int host) {
        return machines.address(host);
    }

    /** Where the first host awaits others. */
    public String controller() {
        return address(1) + ":" + (environment(1).managementPort() - Ports.MANAGEMENT + CONTROLLER);
    }

    /** Runs {@code ./zato} on that machine. */
    public Outcome zato(int host, String arguments) {
        return shell(host, "./zato " + arguments);
    }

    /** Runs a command on that machine. */
    public Outcome shell(int host, String command) {
        return environment(host).shell(String.join(" ", machines.on(host)) + " " + command, LIMIT);
    }

    /** The servers of the cluster as that host knows them. */
    public Set<String> listed(int host) {
        Set<String> names = new TreeSet<>();
        zato(host, "cluster status --output json")
                .exits(0)
                .json()
                .path("servers")
                .forEach(server -> names.add(server.path("name").asText()));
        return names;
    }

    /** A channel as callers on that machine itself find it: status, then body. */
    public String call(int host, String path) {
        int port = environment(host).port();
        return shell(host, "curl -s -m 10 -w ' %{http_code}' http://127.0.0.1:" + port + path)
                .stdout();
    }

    /** Channels as that host's balancer offers them. */
    public Api callers(int host) {
        return at(address(host), environment(host).port());
    }

    /** The admin API of a server, past the balancers, called as the administrator. */
    public Api server(int host, int number) {
        return at(address(host), environment(host).serverPort(number))
                .as("admin", environment(1).variable("ZATO_ADMIN_PASSWORD"));
    }

    /** Ends the first server of that host, as a crash does. */
    public void kill(int host) {
        ProcessHandle server = ProcessHandle.of(pid(host)).orElseThrow();
        server.destroyForcibly();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !server.isAlive());
    }

    /** The process of the first server of that host. */
    public long pid(int host) {
        return zato(host, "status --output json")
                .json()
                .path("servers")
                .path(0)
                .path("pid")
                .asLong();
    }

    /** Everything of that host ends at once, as in a power cut. */
    public void lose(int host) {
        String home = environment(host).home().toString();
        ProcessHandle.allProcesses()
                .filter(process -> process.info().arguments().stream()
                        .flatMap(Stream::of)
                        .anyMatch(argument -> argument.equals("-Dzato.home=" + home)
                                || argument.startsWith(home + "/supervisor/haproxy")))
                .forEach(ProcessHandle::destroyForcibly);
    }

    /** Neither host hears of the other; both reach the database. */
    public void cutBetween() {
        machines.cutBetween();
    }

    /** The second host hears of nobody. */
    public void cutOff() {
        machines.cutOff();
    }

    public void heal() {
        machines.heal();
    }

    private static Api at(String address, int port) {
        return Api.anonymous(URI.create("http://" + address + ":" + port));
    }
}
