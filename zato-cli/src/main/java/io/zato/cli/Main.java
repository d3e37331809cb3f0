package io.zato.cli;

import io.zato.cli.run.Surroundings;
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
        scope = ScopeType.INHERIT)
public final class Main {

    private static final String[] FOOTER = {
        "",
        "Exit codes: 0 ok, 1 refused or failed, 2 usage, 3 unreachable, 4 not authenticated, 5 plan found changes.",
        "Example: zato deploy crm.get-customer.groovy"
    };

    @Mixin
    private Global global;

    private Main() {}

    public static void main(String[] arguments) {
        CommandLine line = line(Surroundings.ofProcess(), arguments);
        line.setOut(writer(FileDescriptor.out));
        line.setErr(writer(FileDescriptor.err));
        System.exit(line.execute(arguments));
    }

    /** Ready to execute those arguments in those surroundings. */
    static CommandLine line(Surroundings surroundings, String... arguments) {
        CommandLine line = new CommandLine(new Main(), new Making(surroundings));
        line.getCommandSpec().usageMessage().footer(FOOTER);
        return Commands.into(line, surroundings, arguments)
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
