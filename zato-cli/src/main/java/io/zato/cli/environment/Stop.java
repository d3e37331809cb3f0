package io.zato.cli.environment;

import io.zato.cli.output.Screen;
import io.zato.cli.run.Failure;
import io.zato.cli.session.Global;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops the server; calls under way may end first. */
@Command(name = "stop", description = "Stop the server of $ZATO_HOME; calls under way may end first.")
public final class Stop implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration AFTER_KILL = Duration.ofSeconds(10);

    @Mixin
    private Global global;

    @Override
    public Integer call() {
        Screen screen = global.here();
        Environment environment = Environment.current();
        PrintWriter out = screen.people();
        Optional<ServerProcess> process = ServerProcess.of(environment);
        if (process.isEmpty()) {
            out.println("Zato is not running.");
        } else {
            stop(process.get(), out);
        }
        forget(environment);
        new SupervisorProcess(environment).stop();
        screen.programs(StatusReport.of(environment).tree());
        return 0;
    }

    private static void stop(ServerProcess process, PrintWriter out) {
        process.terminate();
        Progress progress = Progress.on(out);
        while (progress.elapsed().compareTo(PATIENCE) < 0) {
            if (process.endsWithin(Duration.ofMillis(250))) {
                progress.end();
                out.println("Zato has stopped (pid " + process.pid() + ").");
                return;
            }
            progress.show("calls under way and the server to end");
        }
        progress.end();
        out.println("Zato did not stop in " + PATIENCE.toSeconds() + " s; killing process " + process.pid() + ".");
        process.kill();
        if (!process.endsWithin(AFTER_KILL)) {
            throw new Failure("Process " + process.pid() + " could not be killed.");
        }
    }

    /** Without the pid file {@code status} knows that the server was stopped and did not die. */
    private static void forget(Environment environment) {
        try {
            Files.deleteIfExists(environment.pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
