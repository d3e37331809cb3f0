package io.zato.cli.lb;

import io.zato.cli.api.Call;
import io.zato.cli.output.Json;
import io.zato.cli.run.Failure;
import io.zato.cli.run.GivenFile;
import io.zato.cli.session.Global;
import io.zato.cli.session.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The template HAProxy's configuration is made of. */
@Command(
        name = "template",
        description = "Show or change the template HAProxy's configuration is made of.",
        footer = {"", "Example: zato lb template show"})
public final class TemplateCommand {

    private static final String PATH = "lb/template";
    private static final long LARGEST = 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Command(
            name = "show",
            description = "Show the template.",
            footer = {"", "Example: zato lb template show > haproxy.cfg.mustache"})
    int show(@Mixin Global global) {
        Session session = global.session();
        session.screen().text(LoadBalancerCommand.text(session, PATH));
        return 0;
    }

    @Command(
            name = "edit",
            description = "Edit the template in $$EDITOR, or take that of a file; what HAProxy refuses is not used.",
            footer = {"", "Example: zato lb template edit --file haproxy.cfg.mustache"})
    int edit(
            @Mixin Global global,
            @Option(names = "--file", paramLabel = "FILE", description = "The new template, instead of an editor.")
                    Path file) {
        Session session = global.session();
        String before = LoadBalancerCommand.text(session, PATH);
        String after = file == null ? edited(session, before) : new GivenFile(file).text(LARGEST);
        if (after.equals(before)) {
            session.screen().done("Nothing was changed.", Json.object().put("changed", false));
            return 0;
        }
        byte[] body = after.getBytes(StandardCharsets.UTF_8);
        Call call = new Call("PUT", PATH, "text/plain;charset=utf-8", body, PATIENCE);
        session.screen()
                .done("The balancer uses the new template", session.api().json(call));
        return 0;
    }

    @Command(
            name = "reset",
            description = "Go back to the standard template.",
            footer = {"", "Example: zato lb template reset"})
    int reset(@Mixin Global global) {
        Session session = global.session();
        session.screen()
                .done("The balancer uses the standard template", session.api().json(Call.of("DELETE", PATH)));
        return 0;
    }

    private static String edited(Session session, String before) {
        String editor = session.surroundings().variable("EDITOR").orElse("vi");
        try {
            Path file = Files.createTempFile("haproxy", ".cfg.mustache");
            Files.writeString(file, before);
            Process process = new ProcessBuilder("sh", "-c", editor + " \"$1\"", "sh", file.toString())
                    .inheritIO()
                    .start();
            if (process.waitFor() != 0) {
                throw new Failure("The editor '" + editor + "' failed; what you wrote is in " + file);
            }
            String after = Files.readString(file);
            Files.delete(file);
            return after;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Failure.REFUSED, "Broken off before the editor ended", e);
        }
    }
}
