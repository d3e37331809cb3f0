package io.zato.cli.cluster;

import io.zato.cli.domain.Cluster;
import io.zato.cli.environment.Environment;
import io.zato.cli.environment.ServerHome;
import io.zato.cli.hosts.Addresses;
import io.zato.cli.hosts.DatabaseCheck;
import io.zato.cli.hosts.Invitation;
import io.zato.cli.hosts.Membership;
import io.zato.cli.run.Failure;
import io.zato.cli.run.Hint;
import io.zato.cli.run.Release;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes this machine a further host of a cluster. */
@Command(
        name = "join",
        description =
                "Make this machine a host of a cluster that runs elsewhere, in a new $$ZATO_HOME, and start its servers.",
        footer = {"", "Example: zato cluster join demo --controller 10.0.0.1:9993 --invitation demo.invitation"})
final class JoinCluster implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "The name of the cluster.")
    private String name;

    @Option(
            names = "--controller",
            paramLabel = "HOST:PORT",
            description = "Its first host and the port for hosts there (default: as the invitation says).")
    private String controller;

    @Option(
            names = "--invitation",
            paramLabel = "FILE",
            required = true,
            description = "What 'cluster invite' wrote on a host of the cluster.")
    private Path invitation;

    @Option(
            names = "--address",
            paramLabel = "IP",
            description = "Under which the other hosts reach this one: an IPv4 address of this machine (default:"
                    + " ZATO_CLUSTER_ADDRESS, else the one from which it reaches the first host).")
    private String address;

    @Mixin
    private ThisHost host = new ThisHost(1);

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Environment environment = Environment.current();
        Invitation given = checked(environment);
        String there = Optional.ofNullable(controller).orElse(given.controller());
        if (!there.matches("[^:]+:\\d{1,5}")) {
            throw new Failure(Failure.USAGE, "--controller is written HOST:PORT, not '" + there + "'.");
        }
        String reached = address(environment, there.substring(0, there.indexOf(':')));
        DatabaseCheck.require(ServerHome.current(), given.settings());
        int number = new Membership(there, given).join(reached);
        Cluster cluster = new Joining(given, there, reached, number).create(host.servers(), host.restartHung());
        PrintWriter out = spec.commandLine().getOut();
        out.println("Joined cluster " + name + " as host " + number + " in " + environment.home());
        host.start(cluster, out);
        return 0;
    }

    private Invitation checked(Environment environment) {
        if (environment.exists()) {
            throw new Failure("There is an environment in " + environment.home()
                    + " already: give this host of the cluster a home of its own, ZATO_HOME=… "
                    + Hint.command("cluster join " + name));
        }
        host.check();
        Invitation given = Invitation.read(invitation);
        if (!given.cluster().equals(name)) {
            throw new Failure(invitation + " invites to the cluster " + given.cluster() + ", not to " + name + ".");
        }
        if (!given.release().equals(Release.version())) {
            throw new Failure("The cluster runs Zato " + given.release() + ", and this is " + Release.version()
                    + ": install " + given.release() + " here.");
        }
        return given;
    }

    private String address(Environment environment, String firstHost) {
        String reached = Optional.ofNullable(address)
                .or(() -> environment.settings().get("zato.cluster.address"))
                .or(() -> Addresses.towards(firstHost))
                .orElseThrow(() -> new Failure(
                        Failure.USAGE, "Under which address do the other hosts reach this one? --address 10.0.0.2"));
        Addresses.requireOwn(reached);
        return reached;
    }
}
