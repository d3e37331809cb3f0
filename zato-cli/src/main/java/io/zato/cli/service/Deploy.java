package io.zato.cli.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.run.Failure;
import io.zato.cli.session.Global;
import io.zato.cli.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Deploys source files as services. One that does not compile changes nothing and does not keep back the others. */
@Command(
        name = "deploy",
        description = "Deploy source files as services, under the name they declare, else their file's.",
        footer = {"", "Example: zato deploy crm.get-customer.groovy"})
public final class Deploy implements Callable<Integer> {

    @Mixin
    private Global global;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Source files, *.java and *.groovy.")
    private List<Path> files;

    @Override
    public Integer call() {
        List<SourceFile> sources = files.stream().map(SourceFile::read).toList();
        Session session = global.session();
        List<Failure> failures = new ArrayList<>();
        for (SourceFile source : sources) {
            try {
                deploy(session, source);
            } catch (Failure failure) {
                failures.add(located(failure, source));
            }
        }
        if (failures.isEmpty()) {
            return 0;
        }
        throw failures.size() == 1 ? failures.get(0) : together(failures, sources.size());
    }

    private static void deploy(Session session, SourceFile source) {
        JsonNode service = session.api().json(source.upload());
        String name = service.path("name").asText();
        String kind = service.path("state").asText().equals("library") ? "shared library " : "";
        session.screen()
                .done(
                        "deployed " + kind + name + " version "
                                + service.path("version").asText(),
                        service);
        String error = service.path("error").asText("");
        if (!error.isEmpty()) {
            throw new Failure(Failure.REFUSED, name + " is deployed but does not run: " + error);
        }
    }

    /** Where nobody answers there is no sense in going on. */
    private static Failure located(Failure failure, SourceFile source) {
        if (failure.exitCode() != Failure.REFUSED) {
            throw failure;
        }
        List<String> details = failure.details().stream().map(source::located).toList();
        return new Failure(Failure.REFUSED, failure.getMessage(), details);
    }

    private static Failure together(List<Failure> failures, int files) {
        List<String> lines = new ArrayList<>();
        for (Failure failure : failures) {
            lines.add(failure.getMessage());
            lines.addAll(failure.details());
        }
        return new Failure(
                Failure.REFUSED, failures.size() + " of " + files + " files are not running as they are now", lines);
    }
}
