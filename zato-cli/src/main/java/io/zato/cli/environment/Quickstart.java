package io.zato.cli.environment;

import io.zato.cli.output.Format;
import io.zato.cli.output.Json;
import io.zato.cli.run.Failure;
import io.zato.cli.run.Hint;
import io.zato.cli.session.Global;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The example from nothing to its answer, showing each line that a user would type. A second run only calls it again. */
@Command(name = "quickstart", description = "Start, deploy the example, call it and show its answer.")
public final class Quickstart implements Callable<Integer> {
    private static final Duration UNTIL_IT_ANSWERS = Duration.ofSeconds(15);

    @Mixin
    private Global global;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = global.here().people();
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
        return answer(call);
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
        int exitCode = ended(line, password);
        if (exitCode != 0) {
            throw new Failure(
                    exitCode, "'" + String.join(" ", arguments) + "' did not succeed, so the quickstart ends here.");
        }
    }

    private int ended(List<String> line, ExamplePassword password) throws IOException, InterruptedException {
        boolean people = global.screen().format() == Format.table;
        ProcessBuilder builder = new ProcessBuilder(line).inheritIO();
        builder.redirectOutput(people ? Redirect.INHERIT : Redirect.PIPE);
        builder.environment().put(ExamplePassword.VARIABLE, password.value());
        Process process = builder.start();
        process.getInputStream().transferTo(System.err);
        return process.waitFor();
    }

    /** What was imported takes effect at once on this server; a little patience is for a loaded machine. */
    private int answer(ExampleCall call) throws IOException, InterruptedException {
        long began = System.nanoTime();
        ExampleCall.Answer answer = call.send();
        while (!answer.isAnswer() && System.nanoTime() - began < UNTIL_IT_ANSWERS.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(250);
            answer = call.send();
        }
        if (!answer.isAnswer()) {
            global.screen().aside(answer.body());
            return Failure.REFUSED;
        }
        if (global.screen().format() == Format.table) {
            global.screen().text(answer.body());
        } else {
            global.screen().answer(Json.read(answer.body()));
        }
        return 0;
    }

    private void show(String line) {
        global.screen().aside("$ " + line);
    }
}
