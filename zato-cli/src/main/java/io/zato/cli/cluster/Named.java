package io.zato.cli.cluster;

import io.zato.cli.domain.Cluster;
import io.zato.cli.environment.Environment;
import io.zato.cli.run.Failure;
import picocli.CommandLine.Parameters;

/** The cluster of the environment; who names it is told when it is another one. */
final class Named {

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Its name, to be sure that it is this one.")
    private String name;

    Cluster cluster() {
        Cluster cluster = Cluster.of(Environment.current());
        if (name != null && !name.equals(cluster.name())) {
            throw new Failure("The cluster in " + cluster.environment().home() + " is " + cluster.name() + ", not "
                    + name + ": set ZATO_HOME to the home of " + name + ".");
        }
        return cluster;
    }
}
