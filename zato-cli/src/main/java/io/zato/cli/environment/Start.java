package io.zato.cli.environment;

import io.zato.cli.run.Failure;
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
import picocli.CommandLine.Spec;

/** Creates the environment when there is none, starts its server and waits until it is ready. */
@Command(name = "start", description = "Start the server of $ZATO_HOME and wait until it is ready.")
public final class Start implements Callable<Integer> {
    private static final int JAVA = 17;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Environment environment = Environment.created();
        PrintWriter out = spec.commandLine().getOut();
        try (FileChannel file = lockFile(environment);
                FileLock lock = file.tryLock()) {
            if (lock == null) {
                throw new Failure("Another start of " + environment.home() + " is under way.");
            }
            Optional<ServerProcess> running = ServerProcess.of(environment);
            if (running.isPresent()) {
                out.println("Zato is already running (pid " + running.get().pid() + ", " + environment.url() + ").");
                return 0;
            }
            start(environment, out);
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + environment.home(), e);
        }
    }

    private void start(Environment environment, PrintWriter out) {
        requireJava();
        ServerHome server = ServerHome.current();
        boolean first = !environment.exists();
        Installation installation = new Installation(server, environment);
        Settings settings = environment.settings();
        Ports chosen = Ports.choose(settings, Remembered.in(environment));
        Ports ports = Ports.ofStart(environment);
        ServerCommand command = new ServerCommand(server, environment, ports, settings);
        ports.requireFree(Ports.bindAddress(command.settings()));
        installation.create(chosen);
        new Refresh(server, environment).run().ifPresent(spec.commandLine().getErr()::println);
        out.println((first ? "Creating the environment in " : "Starting the environment in ") + environment.home());
        Launch launch = Launch.of(command);
        launch.awaitReady(Progress.on(out));
        out.println(new Welcome(environment, launch, ports.httpsUrl(settings).orElseGet(() -> noHttps(chosen))).text());
    }

    private static String noHttps(Ports chosen) {
        return chosen.https() == 0
                ? "none"
                : "none: port " + chosen.https() + " is in use; choose another by ZATO_HTTPS_PORT";
    }

    /** The server's JVM is the one that runs this; hot-deployed Java services are compiled in it. */
    private static void requireJava() {
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
