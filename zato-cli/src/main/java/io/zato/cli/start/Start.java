package io.zato.cli.start;

import io.zato.cli.environment.Environment;
import io.zato.cli.environment.ServerStart;
import io.zato.cli.run.Failure;
import io.zato.cli.run.Hint;
import io.zato.cli.upgrade.HomeUpgrade;
import io.zato.cli.upgrade.OwnBackup;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Creates the environment when there is none, upgrades one of an earlier version, starts its server and waits until it is ready. */
@Command(
        name = "start",
        description =
                "Start the server of $ZATO_HOME and wait until it is ready; an environment of an earlier version is"
                        + " backed up and upgraded.")
public final class Start implements Callable<Integer> {

    @Option(
            names = "--lb",
            negatable = true,
            description = "Put HAProxy before the server, now and at later starts; --no-lb takes it away.")
    private Boolean balanced;

    @Mixin
    private OwnBackup backup;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Environment environment = Environment.created();
        if (environment.isCluster()) {
            throw new Failure(environment.home() + " is the home of a cluster: " + Hint.command("cluster start")
                    + ", or set ZATO_HOME to another directory.");
        }
        PrintWriter out = spec.commandLine().getOut();
        HomeUpgrade upgrade = new HomeUpgrade(environment, out, backup.wanted());
        upgrade.requireNoLater();
        ServerStart start = new ServerStart(environment, out, spec.commandLine().getErr());
        start.run(Optional.ofNullable(balanced), upgrade::run);
        return 0;
    }
}
