package io.zato.cli.environment;

import io.zato.cli.run.Failure;
import io.zato.cli.run.Hint;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The example from nothing to its answer, showing each line that a user would type. A second run only calls it again. */
@Command(name = "quickstart", description = "Start, deploy the example, call it and show its answer.")
public final class Quickstart implements Callable<Integer> {
    private static final Duration UNTIL_IT_ANSWERS = Duration.ofSeconds(15);

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Environment environment = Environment.created();
        ExamplePassword password = ExamplePassword.of(environment);
        password.origin().ifPresent(out::println);
        run(password, "start");
        ExampleCall call = new ExampleCall(Frontage.of(environment).publicUrl(), password.value());
        if (call.send().isAnswer()) {
            out.println("The example is there already.");
        } else {
            String examples = ServerHome.current().examples().resolve("quickstart") + "/";
            run(password, "deploy", examples + "crm.get-customer.groovy");
            run(password, "enmasse", "--import", examples + "crm.yaml");
        }
        show(call.line());
        return answer(call, out);
    }

    /** A process of its own, so that the example's password is in its environment as if the user had exported it. */
    private void run(ExamplePassword password, String... arguments) throws IOException, InterruptedException {
        show(Hint.command(String.join(" ", arguments)));
        List<String> line =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        for (String property : List.of("zato.server", "zato.command", "zato.examples")) {
            String value = System.getProperty(property);
            if (value != null) {
                line.add("-D" + property + "=" + value);
            }
        }
        line.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                spec.root().userObject().getClass().getName()));
        line.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).inheritIO();
        builder.environment().put(ExamplePassword.VARIABLE, password.value());
        int exitCode = builder.start().waitFor();
        if (exitCode != 0) {
            throw new Failure(
                    exitCode, "'" + String.join(" ", arguments) + "' did not succeed, so the quickstart ends here.");
        }
    }

    /** What was imported takes effect at once on this server; a little patience is for a loaded machine. */
    private static int answer(ExampleCall call, PrintWriter out) throws InterruptedException {
        long began = System.nanoTime();
        ExampleCall.Answer answer = call.send();
        while (!answer.isAnswer() && System.nanoTime() - began < UNTIL_IT_ANSWERS.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(250);
            answer = call.send();
        }
        out.println(answer.body());
        return answer.isAnswer() ? 0 : Failure.REFUSED;
    }

    private void show(String line) {
        spec.commandLine().getOut().println("$ " + line);
        spec.commandLine().getOut().flush();
    }
}
