package io.zato.cli.environment;

import io.zato.cli.output.Json;
import io.zato.cli.output.Screen;
import io.zato.cli.run.Failure;
import io.zato.cli.session.Global;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Waits until the server is ready; of one elsewhere nothing is known but whether it is. */
@Command(name = "wait", description = "Wait until the server of $ZATO_HOME, or the one of ZATO_URL, is ready.")
public final class Wait implements Callable<Integer> {

    private static final String READY = "running";

    @Option(names = "--timeout", defaultValue = "60", description = "Seconds (default ${DEFAULT-VALUE}).")
    private int timeout;

    @Mixin
    private Global global;

    @Override
    public Integer call() throws InterruptedException {
        Optional<String> elsewhere =
                global.elsewhere().map(session -> session.api().target().url().toString());
        String url = elsewhere.orElseGet(() -> Environment.current().url());
        Screen screen = global.screen();
        Progress progress = Progress.on(screen.err());
        for (String state = state(url, elsewhere); !state.equals(READY); state = state(url, elsewhere)) {
            if (progress.elapsed().compareTo(Duration.ofSeconds(timeout)) > 0) {
                throw new Failure(
                        Failure.UNREACHABLE,
                        "Zato is not ready after " + timeout + " s: " + url + " is " + state + ".");
            }
            progress.show(url + "/health/ready");
            TimeUnit.MILLISECONDS.sleep(250);
        }
        progress.end();
        screen.done("Zato is ready: " + url, Json.object().put("state", READY).put("url", url));
        return 0;
    }

    private static String state(String url, Optional<String> elsewhere) {
        if (elsewhere.isPresent()) {
            return ServerStatus.isReady(url) ? READY : "not there or not ready";
        }
        Environment environment = Environment.current();
        ServerStatus status = ServerStatus.of(environment, url);
        if (status.state() == ServerStatus.State.FAILED) {
            throw new Failure("Zato has failed: " + FailureReason.of(environment, 0) + System.lineSeparator() + "Log: "
                    + environment.log());
        }
        return status.state().lowerCase();
    }
}
