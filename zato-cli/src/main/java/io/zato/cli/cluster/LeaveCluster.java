package io.zato.cli.cluster;

import io.zato.cli.domain.Cluster;
import io.zato.cli.environment.Environment;
import io.zato.cli.environment.Remembered;
import io.zato.cli.hosts.Departure;
import io.zato.cli.run.Failure;
import io.zato.cli.session.Global;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes this host, or one that is lost, out of its cluster. */
@Command(
        name = "leave",
        description = "Take this host out of its cluster: its servers stop, the others forget it.",
        footer = {"", "Example: zato cluster leave --yes"})
final class LeaveCluster implements Callable<Integer> {
    @Mixin
    private Global global;

    @Option(
            names = "--host",
            paramLabel = "NUMBER",
            description = "Not this host but that one, which is lost for good.")
    private Integer lost;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean sure;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Cluster cluster = Cluster.of(Environment.current());
        int number = lost == null ? cluster.host().number() : lost;
        if (number == 1) {
            throw new Failure(
                    "The first host has the domain controller and cannot leave: stop the others, then this one.");
        }
        PrintWriter out = spec.commandLine().getOut();
        String question = "Take host " + number + " out of the cluster " + cluster.name() + "?";
        if (!sure && !global.session().agrees(question, "whether host " + number + " leaves")) {
            return 1;
        }
        Departure departure = new Departure(cluster, number);
        departure.requireController();
        if (number == cluster.host().number()) {
            StopCluster.stop(cluster, out);
            departure.complete();
            Remembered.in(cluster.environment())
                    .with(Remembered.LEFT, Instant.now().toString());
        } else {
            departure.requireAway();
            departure.awaitSilence();
            departure.complete();
        }
        out.println("Host " + number + " has left the cluster " + cluster.name() + ".");
        return 0;
    }
}
