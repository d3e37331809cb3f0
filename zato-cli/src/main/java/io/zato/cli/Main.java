package io.zato.cli;

import io.zato.cli.enmasse.EnmasseCommand;
import io.zato.cli.environment.Logs;
import io.zato.cli.environment.Quickstart;
import io.zato.cli.environment.Start;
import io.zato.cli.environment.Status;
import io.zato.cli.environment.Stop;
import io.zato.cli.environment.Wait;
import io.zato.cli.object.CreateObject;
import io.zato.cli.object.DeleteObject;
import io.zato.cli.object.EditObject;
import io.zato.cli.object.GetObject;
import io.zato.cli.object.Kinds;
import io.zato.cli.object.ListObjects;
import io.zato.cli.object.ObjectHistory;
import io.zato.cli.object.PingObject;
import io.zato.cli.object.RollbackObject;
import io.zato.cli.run.Surroundings;
import io.zato.cli.service.Deploy;
import io.zato.cli.service.ServiceCommand;
import io.zato.cli.session.Global;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ScopeType;

/** The command line. Exit codes: 0 ok, 1 refused or failed, 2 usage, 3 unreachable, 4 not authenticated, 5 plan found changes. */
@Command(
        name = "zato",
        description = "An integration platform for Jakarta EE.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        subcommands = {
            Start.class,
            Stop.class,
            Status.class,
            Logs.class,
            Wait.class,
            Quickstart.class,
            Deploy.class,
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
            Kinds.class,
            CommandLine.HelpCommand.class
        })
public final class Main {

    @Mixin
    private Global global;

    private Main() {}

    public static void main(String[] arguments) {
        CommandLine line = line(Surroundings.ofProcess());
        line.setOut(writer(FileDescriptor.out));
        line.setErr(writer(FileDescriptor.err));
        System.exit(line.execute(arguments));
    }

    /** All commands, for one run in those surroundings. */
    static CommandLine line(Surroundings surroundings) {
        return new CommandLine(new Main(), new Making(surroundings))
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(new Mistakes())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** Always UTF-8: what is piped on must not depend on the terminal's locale. */
    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
    }

    private record Making(Surroundings surroundings) implements IFactory {

        @Override
        public <T> T create(Class<T> type) throws Exception {
            return type == Global.class
                    ? type.cast(new Global(surroundings))
                    : CommandLine.defaultFactory().create(type);
        }
    }
}
