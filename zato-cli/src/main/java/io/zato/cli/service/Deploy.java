package io.zato.cli.service;

import io.zato.cli.run.Failure;
import io.zato.cli.session.Global;
import io.zato.cli.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Deploys source files, and JARs with services. One that is refused changes nothing and does not keep back the others. */
@Command(
        name = "deploy",
        description = "Deploy source files as services, under the name they declare, else their file's, and JARs that"
                + " bring services, in place of those of the same name.",
        footer = {"", "Example: zato deploy crm.get-customer.groovy"})
public final class Deploy implements Callable<Integer> {

    @Mixin
    private Global global;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "*.java, *.groovy, *.jar, *.war, *.ear.")
    private List<Path> files;

    @Override
    public Integer call() {
        List<Deployable> deployables = files.stream().map(Deploy::deployable).toList();
        Session session = global.session();
        List<Failure> failures = new ArrayList<>();
        for (Deployable deployable : deployables) {
            try {
                deployable.deploy(session, spec.commandLine().getErr());
            } catch (Failure failure) {
                failures.add(located(failure, deployable));
            }
        }
        if (failures.isEmpty()) {
            return 0;
        }
        throw failures.size() == 1 ? failures.get(0) : together(failures, deployables.size());
    }

    private static Deployable deployable(Path file) {
        return ArchiveFile.isOne(file) ? ArchiveFile.of(file) : SourceFile.read(file);
    }
    /** Where nobody answers there is no sense in going on. */
    private static Failure located(Failure failure, Deployable deployable) {
        if (failure.exitCode() != Failure.REFUSED) {
            throw failure;
        }
        List<String> details =
                failure.details().stream().map(deployable::located).toList();
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
