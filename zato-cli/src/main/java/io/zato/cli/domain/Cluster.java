package io.zato.cli.domain;

import io.zato.cli.environment.Environment;
import io.zato.cli.environment.Frontage;
import io.zato.cli.environment.Ports;
import io.zato.cli.environment.Remembered;
import io.zato.cli.run.Failure;
import io.zato.cli.run.Hint;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Several servers with one database, and this machine's part of them, kept in one environment. */
public record Cluster(Environment environment, String name, int servers) {
    /** The most servers whose names still make transaction identifiers of their own, and more than a machine has use for. */
    public static final int MOST = 9;

    private static final int STEP = 100;
    private static final int USUAL_HOSTS = 9993;

    /** The cluster of that environment; a Failure where there is none. */
    public static Cluster of(Environment environment) {
        Remembered remembered = Remembered.in(environment);
        String name = remembered
                .get(Remembered.CLUSTER)
                .orElseThrow(() -> new Failure("There is no cluster in " + environment.home() + ": make one with "
                        + Hint.command("cluster create NAME --db-url jdbc:postgresql://HOST/DATABASE")
                        + ", or set ZATO_HOME to that of yours."));
        return new Cluster(
                environment,
                name,
                remembered.get(Remembered.SERVERS).map(Integer::valueOf).orElseThrow());
    }

    /** Those of this machine, in the order of their names. */
    public List<ClusterServer> members() {
        int offset = frontage().open().offset();
        Host host = host();
        return IntStream.rangeClosed(1, servers)
                .mapToObj(number -> member(host, number, offset + STEP * number))
                .toList();
    }

    private ClusterServer member(Host host, int number, int offset) {
        String server = host.server(number);
        return new ClusterServer(
                server, host.address(), offset, folder().resolve("servers").resolve(server));
    }

    /** This machine among those of the cluster. */
    public Host host() {
        return Host.of(environment);
    }

    /** Ports of the servers that other programs have; empty when all can start. */
    public List<String> obstacles() {
        return members().stream()
                .flatMap(server -> server.ports().entrySet().stream()
                        .map(port -> Ports.obstacle(
                                server.name() + ", " + port.getKey(), port.getValue(), server.address())))
                .flatMap(Optional::stream)
                .toList();
    }

    public Frontage frontage() {
        return Frontage.of(environment);
    }

    /** The port of the host controller, for this machine only. */
    public int management() {
        return frontage().open().management();
    }

    /** The port at which the domain controller awaits the other hosts. */
    public int hostsPort() {
        return USUAL_HOSTS + frontage().open().offset();
    }

    /** Where WildFly keeps the domain. */
    public Path folder() {
        return environment.home().resolve("domain");
    }

    public Path configuration() {
        return folder().resolve("configuration");
    }

    public Path log() {
        return folder().resolve("log/host-controller.log");
    }

    Path console() {
        return folder().resolve("log/console.log");
    }

    public Path pidFile() {
        return environment.pidFile();
    }

    /** What protects the servers' talk among each other: a key in a file whose password is the secret. */
    public Path keyStore() {
        return environment.home().resolve("cluster.p12");
    }

    public Path secretFile() {
        return environment.clusterSecretFile();
    }
}
