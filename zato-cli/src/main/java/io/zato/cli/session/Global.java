package io.zato.cli.session;

import io.zato.cli.api.Api;
import io.zato.cli.api.Target;
import io.zato.cli.output.Format;
import io.zato.cli.output.Screen;
import io.zato.cli.run.Failure;
import io.zato.cli.run.Surroundings;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that every command which talks to a server has, before and after the command's name. */
public final class Global {

    /** The name the mixin goes by in every command. */
    public static final String NAME = "global";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description = "How to show the answer: ${COMPLETION-CANDIDATES} (default: table).")
    private Format output;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "The server, for example http://localhost:8080 (default: ZATO_URL, else the one of $$ZATO_HOME).")
    private String url;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "Proves who you are; others on this machine can read it here, so ZATO_TOKEN is better"
                    + " (default: the one of $$ZATO_HOME, for its own server).")
    private String token;

    @Option(names = "--verbose", description = "Show requests, and where a failure comes from.")
    private boolean verbose;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private final Surroundings surroundings;

    public Global(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Made of what was given; the server is not called yet. */
    public Session session() {
        return session(target());
    }

    /** The session with a server that an option or ZATO_URL names and that is not the one of $ZATO_HOME; empty for that one. */
    public Optional<Session> elsewhere() {
        boolean named = given(level -> level.url)
                .or(() -> surroundings.variable("ZATO_URL"))
                .isPresent();
        Optional<Target> target = named ? Optional.of(target()) : Optional.empty();
        return target.filter(server -> server.home(surroundings).isEmpty()).map(this::session);
    }

    private Target target() {
        return Target.of(given(level -> level.url), given(level -> level.token), surroundings);
    }

    private Session session(Target target) {
        boolean traced = given(level -> level.verbose ? Boolean.TRUE : null).isPresent();
        Api api = new Api(target, command.commandLine().getErr(), traced);
        return new Session(api, screen(), surroundings);
    }

    /** Without a server. */
    public Screen screen() {
        Format format = given(level -> level.output).orElse(Format.table);
        return new Screen(command.commandLine().getOut(), command.commandLine().getErr(), format);
    }

    /** For commands about this machine alone; a Failure where an option names a server. */
    public Screen here() {
        if (given(level -> level.url).isPresent()) {
            throw new Failure(Failure.USAGE, "This command is about $ZATO_HOME on this machine: leave --url away");
        }
        return screen();
    }

    /** The option where it was given: at this command, else at one before it. */
    private <T> Optional<T> given(Function<Global, T> option) {
        for (CommandSpec level = command; level != null; level = level.parent()) {
            CommandSpec mixin = level.mixins().get(NAME);
            if (mixin != null && mixin.userObject() instanceof Global global) {
                T value = option.apply(global);
                if (value != null) {
                    return Optional.of(value);
                }
            }
        }
        return Optional.empty();
    }
}
