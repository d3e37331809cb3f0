package io.zato.cli;

import io.zato.cli.api.Target;
import io.zato.cli.backup.BackUp;
import io.zato.cli.backup.Restore;
import io.zato.cli.cluster.AwaitCluster;
import io.zato.cli.cluster.ClusterCommand;
import io.zato.cli.cluster.ClusterLogs;
import io.zato.cli.cluster.ClusterStatus;
import io.zato.cli.cluster.StartCluster;
import io.zato.cli.cluster.StopCluster;
import io.zato.cli.doctor.Doctor;
import io.zato.cli.enmasse.EnmasseCommand;
import io.zato.cli.environment.Info;
import io.zato.cli.environment.Logs;
import io.zato.cli.environment.Quickstart;
import io.zato.cli.environment.Status;
import io.zato.cli.environment.Stop;
import io.zato.cli.environment.Wait;
import io.zato.cli.home.Home;
import io.zato.cli.insight.ShowSettings;
import io.zato.cli.lb.LoadBalancerCommand;
import io.zato.cli.object.CreateObject;
import io.zato.cli.object.DeleteObject;
import io.zato.cli.object.EditObject;
import io.zato.cli.object.GetObject;
import io.zato.cli.object.Kinds;
import io.zato.cli.object.ListChanges;
import io.zato.cli.object.ListObjects;
import io.zato.cli.object.ObjectHistory;
import io.zato.cli.object.PingObject;
import io.zato.cli.object.RollbackObject;
import io.zato.cli.openapi.OpenApiCommand;
import io.zato.cli.run.Failure;
import io.zato.cli.run.Surroundings;
import io.zato.cli.service.Deploy;
import io.zato.cli.service.Deployments;
import io.zato.cli.service.ServiceCommand;
import io.zato.cli.service.Undeploy;
import io.zato.cli.start.Start;
import io.zato.cli.user.UserCommand;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** All commands, in the order in which help lists them. */
final class Commands {

    private static final List<Class<?>> ALL = List.of(
            Start.class,
            Stop.class,
            Status.class,
            Logs.class,
            Wait.class,
            ShowSettings.class,
            Info.class,
            Doctor.class,
            Quickstart.class,
            BackUp.class,
            Restore.class,
            Deploy.class,
            Undeploy.class,
            Deployments.class,
            ServiceCommand.class,
            EnmasseCommand.class,
            ListObjects.class,
            GetObject.class,
            CreateObject.class,
            EditObject.class,
            DeleteObject.class,
            PingObject.class,
            ObjectHistory.class,
            RollbackObject.class,
            ListChanges.class,
            Kinds.class,
            OpenApiCommand.class,
            LoadBalancerCommand.class,
            ClusterCommand.class,
            UserCommand.class,
            Completion.class,
            CommandLine.HelpCommand.class);

    /** In the environment of a cluster these take the place of those for its one server. */
    private static final Map<Class<?>, Class<?>> OF_CLUSTER = Map.of(
            Start.class, StartCluster.class,
            Stop.class, StopCluster.class,
            Status.class, ClusterStatus.class,
            Logs.class, ClusterLogs.class,
            Wait.class, AwaitCluster.class);

    /** Of those, the ones that a server elsewhere answers too. */
    private static final Set<Class<?>> ASKING = Set.of(Status.class, Logs.class, Wait.class);

    private static final String VERBOSE = "--verbose";
    private static final Set<String> HELP = Set.of("help", "--help", "-h");

    private Commands() {}

    /** Adds the commands that the arguments name, or all for help and where they name none: each one added costs start-up time. */
    static CommandLine into(CommandLine line, Surroundings surroundings, String... arguments) {
        List<String> words = Arrays.asList(arguments);
        List<Class<?>> named =
                ALL.stream().filter(command -> words.contains(name(command))).toList();
        boolean all = named.isEmpty() || words.stream().anyMatch(HELP::contains);
        (all ? ALL : named)
                .stream().map(command -> fitting(command, surroundings)).forEach(line::addSubcommand);
        line.getSubcommands().values().forEach(Commands::exemplify);
        line.getSubcommands().values().forEach(Commands::addVerbose);
        return line;
    }

    private static Class<?> fitting(Class<?> command, Surroundings surroundings) {
        Class<?> ofCluster = OF_CLUSTER.get(command);
        if (ofCluster == null || ASKING.contains(command) && elsewhere(surroundings)) {
            return command;
        }
        boolean cluster = surroundings
                .variable("ZATO_HOME")
                .filter(home -> new Home(Path.of(home)).isCluster())
                .isPresent();
        return cluster ? ofCluster : command;
    }

    private static boolean elsewhere(Surroundings surroundings) {
        try {
            return surroundings.variable("ZATO_URL").isPresent()
                    && Target.of(Optional.empty(), Optional.empty(), surroundings)
                            .home(surroundings)
                            .isEmpty();
        } catch (Failure wrong) {
            // the command meets the same and tells it
            return false;
        }
    }

    /** A command that shows no example of its own needs no arguments: its name is the example. */
    private static void exemplify(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        if (usage.footer().length == 0) {
            usage.footer("", "Example: " + command.getCommandSpec().qualifiedName());
        }
    }

    /** Every command can say where a failure comes from. */
    private static void addVerbose(CommandLine command) {
        if (!command.getCommandSpec().optionsMap().containsKey(VERBOSE)) {
            command.getCommandSpec()
                    .addOption(OptionSpec.builder(VERBOSE)
                            .description("Show where a failure comes from.")
                            .build());
        }
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }
}
