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
import javax.tools.ToolProvider;

/** A start of the one server of an environment, which is made when there is none. */
public record ServerStart(Environment environment, PrintWriter out, PrintWriter err) {
    private static final int JAVA = 17;

    /**
     * Returns when the server is ready; does nothing where it runs. {@code balanced} says whether a load balancer is wanted, empty
     * that it stays as it is; {@code upgrade} is run before anything in the environment is changed.
     */
    public void run(Optional<Boolean> balanced, Runnable upgrade) {
        try (FileChannel file = lockFile(environment);
                FileLock lock = file.tryLock()) {
            if (lock == null) {
                throw new Failure("Another start of " + environment.home() + " is under way.");
            }
            Optional<ServerProcess> running = ServerProcess.of(environment);
            if (running.isPresent()) {
                complete(balanced);
                out.println("Zato is already running (pid " + running.get().pid() + ", " + environment.url() + ").");
            } else {
                start(balanced, upgrade);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + environment.home(), e);
        }
    }

    /** A server that runs without its supervisor gets it back. */
    private void complete(Optional<Boolean> balanced) {
        boolean now = Remembered.in(environment).balanced();
        if (balanced.isPresent() && balanced.get() != now) {
            throw new Failure("Zato is running " + (now ? "with" : "without") + " a load balancer: first "
                    + Hint.command("stop"));
        }
        if (now && new SupervisorProcess(environment).running().isEmpty()) {
            Balancing.ensure(environment, Frontage.of(environment));
            out.println("The load balancer was not running; it is now.");
        }
    }

    private void start(Optional<Boolean> balanced, Runnable upgrade) {
        requireJava();
        ServerHome server = ServerHome.current();
        boolean first = !environment.exists();
        Settings settings = environment.settings();
        Remembered before = Remembered.in(environment);
        boolean wanted = balanced.orElse(before.balanced());
        Ports chosen = Ports.choose(settings, before);
        Frontage frontage = Frontage.of(settings, before, wanted, Ports.ofStart(environment));
        ServerCommand command = new ServerCommand(server, environment, frontage, settings);
        Balancing.prepare(environment, frontage);
        upgrade.run();
        new Installation(server, environment).create(chosen);
        Remembered.in(environment).with(Remembered.BALANCED, String.valueOf(wanted));
        new Refresh(server, environment).run().ifPresent(err::println);
        out.println((first ? "Creating the environment in " : "Starting the environment in ") + environment.home());
        Balancing.ensure(environment, frontage);
        launch(command, chosen);
    }

    private void launch(ServerCommand command, Ports chosen) {
        Launch launch = Launch.of(command);
        launch.awaitReady(Progress.on(out));
        String https = command.frontage().httpsUrl().orElseGet(() -> noHttps(chosen));
        out.println(new Welcome(environment, launch, command.frontage(), https).text());
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
