package io.zato.cli.environment;

import io.zato.cli.run.Failure;
import io.zato.cli.run.Hint;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.tools.ToolProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Creates the environment when there is none, starts its server and waits until it is ready. */
@Command(name = "start", description = "Start the server of $ZATO_HOME and wait until it is ready.")
public final class Start implements Callable<Integer> {
    private static final int JAVA = 17;

    @Option(
            names = "--lb",
            negatable = true,
            description = "Put HAProxy before the server, now and at later starts; --no-lb takes it away.")
    private Boolean balanced;

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
        try (FileChannel file = lockFile(environment);
                FileLock lock = file.tryLock()) {
            if (lock == null) {
                throw new Failure("Another start of " + environment.home() + " is under way.");
            }
            Optional<ServerProcess> running = ServerProcess.of(environment);
            if (running.isPresent()) {
                complete(environment, out);
                out.println("Zato is already running (pid " + running.get().pid() + ", " + environment.url() + ").");
                return 0;
            }
            start(environment, out);
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + environment.home(), e);
        }
    }

    /** A server that runs without its supervisor gets it back. */
    private void complete(Environment environment, PrintWriter out) {
        boolean now = Remembered.in(environment).balanced();
        if (balanced != null && balanced != now) {
            throw new Failure("Zato is running " + (now ? "with" : "without") + " a load balancer: first "
                    + Hint.command("stop"));
        }
        if (now && new SupervisorProcess(environment).running().isEmpty()) {
            Balancing.ensure(environment, Frontage.of(environment));
            out.println("The load balancer was not running; it is now.");
        }
    }

    private void start(Environment environment, PrintWriter out) {
        requireJava();
        ServerHome server = ServerHome.current();
        boolean first = !environment.exists();
        Installation installation = new Installation(server, environment);
        Settings settings = environment.settings();
        Remembered before = Remembered.in(environment);
        boolean wanted = balanced == null ? before.balanced() : balanced;
        Ports chosen = Ports.choose(settings, before);
        Frontage frontage = Frontage.of(settings, before, wanted, Ports.ofStart(environment));
        ServerCommand command = new ServerCommand(server, environment, frontage, settings);
        Balancing.prepare(environment, frontage);
        installation.create(chosen);
        Remembered.in(environment).with(Remembered.BALANCED, String.valueOf(wanted));
        new Refresh(server, environment).run().ifPresent(spec.commandLine().getErr()::println);
        out.println((first ? "Creating the environment in " : "Starting the environment in ") + environment.home());
        Balancing.ensure(environment, frontage);
        Launch launch = Launch.of(command);
        launch.awaitReady(Progress.on(out));
        String https = frontage.httpsUrl().orElseGet(() -> noHttps(chosen));
        out.println(new Welcome(environment, launch, frontage, https).text());
    }

    private static String noHttps(Ports chosen) {
        return chosen.https() == 0
                ? "none"
                : "none: port " + chosen.https() + " is in use; choose another by ZATO_HTTPS_PORT";
    }

    /** The server's JVM is the one that runs this; hot-deployed Java services are compiled in it. */
    static void requireJava() {
        if (Runtime.version().feature() < JAVA || ToolProvider.getSystemJavaCompiler() == null) {
            throw new Failure("Zato needs a JDK (not only a JRE) of version " + JAVA + " or newer; "
                    + System.getProperty("java.home") + " is " + Runtime.version()
                    + ". On Debian: apt-get install openjdk-17-jdk-headless");
        }
    }

    private static FileChannel lockFile(Environment environment) throws IOException {
        Path lock = environment.pidFile().resolveSibling("start.lock");
        Files.createDirectories(lock.getParent());
        return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
