package io.zato.cli.cluster;

import io.zato.cli.domain.Cluster;
import io.zato.cli.environment.Environment;
import io.zato.cli.environment.Ports;
import io.zato.cli.environment.Remembered;
import io.zato.cli.environment.ServerHome;
import io.zato.cli.environment.Settings;
import io.zato.cli.hosts.Addresses;
import io.zato.cli.run.Failure;
import io.zato.cli.run.Hint;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a cluster in a new environment and starts it. */
@Command(
        name = "create",
        description = "Make a cluster in $$ZATO_HOME and start it: servers of one WildFly domain, HAProxy before them.",
        footer = {
            "",
            "Example: zato cluster create demo --servers 2 --db-url jdbc:postgresql://localhost/zato"
                    + " --db-user zato"
        })
final class CreateCluster implements Callable<Integer> {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,29}");

    @Parameters(paramLabel = "NAME", description = "What it is called: a-z, 0-9 and -.")
    private String name;

    @Option(
            names = "--address",
            paramLabel = "IP",
            description = "Under which other hosts reach this one, which may then join: an IPv4 address of this machine"
                    + " (default: ZATO_CLUSTER_ADDRESS, else no other host joins).")
    private String address;

    @Mixin
    private ThisHost host = new ThisHost(2);

    @Mixin
    private Database database;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Environment environment = Environment.current();
        if (environment.exists()) {
            throw new Failure("There is an environment in " + environment.home()
                    + " already: give the cluster a home of its own, ZATO_HOME=… "
                    + Hint.command("cluster create " + name));
        }
        check();
        Settings settings = environment.settings();
        Optional<String> reached = address(settings);
        reached.ifPresent(Addresses::requireOwn);
        // A second host is a second server.
        database.check(settings, reached.isPresent() ? Math.max(host.servers(), 2) : host.servers());
        Cluster cluster = create(Environment.created(), settings);
        out.println("Created cluster " + name + " in " + cluster.environment().home());
        host.start(cluster, out);
        return 0;
    }

    private void check() {
        if (!NAME.matcher(name).matches()) {
            throw new Failure(
                    Failure.USAGE,
                    "A cluster's name has a-z, 0-9 and -, begins with a letter and has at most 30 of" + " them: '"
                            + name + "' is none.");
        }
        host.check();
    }

    private Optional<String> address(Settings settings) {
        return Optional.ofNullable(address).map(String::strip).or(() -> settings.get("zato.cluster.address"));
    }

    private Cluster create(Environment environment, Settings settings) {
        try {
            Ports ports = Ports.choose(settings, Remembered.in(environment));
            Map<String, String> also =
                    new HashMap<>(Map.of(Remembered.RESTART_HUNG, String.valueOf(host.restartHung())));
            address(settings).ifPresent(given -> also.put(Remembered.ADDRESS, given));
            return new Creation(ServerHome.current(), environment)
                    .create(new Cluster(environment, name, host.servers()), ports, also, database);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the cluster in " + environment.home(), e);
        }
    }
}
