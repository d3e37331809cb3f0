package io.zato.cli.start;

import io.zato.cli.environment.Environment;
import io.zato.cli.environment.ServerStart;
import io.zato.cli.environment.StatusReport;
import io.zato.cli.output.Screen;
import io.zato.cli.run.Failure;
import io.zato.cli.run.Hint;
import io.zato.cli.session.Global;
import io.zato.cli.upgrade.HomeUpgrade;
import io.zato.cli.upgrade.OwnBackup;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin
    private Global global;

    @Override
    public Integer call() {
        Screen screen = global.here();
        Environment environment = Environment.created();
        if (environment.isCluster()) {
            throw new Failure(environment.home() + " is the home of a cluster: " + Hint.command("cluster start")
                    + ", or set ZATO_HOME to another directory.");
        }
        PrintWriter out = screen.people();
        HomeUpgrade upgrade = new HomeUpgrade(environment, out, backup.wanted());
        upgrade.requireNoLater();
        ServerStart start = new ServerStart(environment, out, screen.err());
        start.run(Optional.ofNullable(balanced), upgrade::run);
        screen.programs(StatusReport.of(environment).tree());
        return 0;
    }
}
