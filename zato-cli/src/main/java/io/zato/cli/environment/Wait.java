package io.zato.cli.environment;

import io.zato.cli.run.Failure;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Waits until the server is ready. */
@Command(name = "wait", description = "Wait until the server of $ZATO_HOME is ready.")
public final class Wait implements Callable<Integer> {

    @Option(names = "--timeout", defaultValue = "60", description = "Seconds (default ${DEFAULT-VALUE}).")
    private int timeout;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Environment environment = Environment.current();
        String url = environment.url();
        Progress progress = Progress.on(spec.commandLine().getErr());
        while (true) {
            ServerStatus status = ServerStatus.of(environment, url);
            if (status.state() == ServerStatus.State.RUNNING) {
                progress.end();
                spec.commandLine().getOut().println("Zato is ready: " + url);
                return 0;
            }
            if (status.state() == ServerStatus.State.FAILED) {
                throw new Failure("Zato has failed: " + FailureReason.of(environment, 0) + System.lineSeparator()
                        + "Log: " + environment.log());
            }
            if (progress.elapsed().compareTo(Duration.ofSeconds(timeout)) > 0) {
                throw new Failure(
                        Failure.UNREACHABLE,
                        "Zato is not ready after " + timeout + " s: " + url + " is "
                                + status.state().lowerCase() + ".");
            }
            progress.show(url + "/health/ready");
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }
}
