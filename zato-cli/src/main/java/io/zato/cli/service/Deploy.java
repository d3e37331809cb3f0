package io.zato.cli.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.output.Json;
import io.zato.cli.output.SafeText;
import io.zato.cli.output.Screen;
import io.zato.cli.run.Failure;
import io.zato.cli.session.Global;
import io.zato.cli.session.OtherServers;
import io.zato.cli.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Deploys source files, and JARs with services. One that is refused changes nothing and does not keep back the others. */
@Command(
        name = "deploy",
        description = "Deploy source files as services, under the name they declare, else their file's, and JARs that"
                + " bring services, in place of those of the same name.",
        footer = {"", "Example: zato deploy crm.get-customer.groovy"})
public final class Deploy implements Callable<Integer> {

    @Mixin
    private Global global;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "*.java, *.groovy, *.jar, *.war, *.ear.")
    private List<Path> files;

    @Override
    public Integer call() {
        List<Deployable> deployables = files.stream().map(Deploy::deployable).toList();
        Session session = global.session();
        List<JsonNode> deployed = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (Deployable deployable : deployables) {
            try {
                deployed.add(deployed(deployable, session));
                refuseFlaw(deployable, deployed.get(deployed.size() - 1));
            } catch (Failure failure) {
                failures.add(located(failure, deployable));
            }
        }
        tellPrograms(session.screen(), deployed);
        if (failures.isEmpty()) {
            return 0;
        }
        throw failures.size() == 1 ? failures.get(0) : together(failures, deployables.size());
    }

    private static JsonNode deployed(Deployable deployable, Session session) {
        JsonNode answer = deployable.deploy(session, session.screen().err());
        session.screen().note(SafeText.line(deployable.done(answer)));
        OtherServers.tell(session.screen(), answer);
        return answer;
    }

    private static void refuseFlaw(Deployable deployable, JsonNode answer) {
        String flaw = deployable.flaw(answer);
        if (!flaw.isEmpty()) {
            throw new Failure(Failure.REFUSED, flaw);
        }
    }

    /** What the server said of the one file, a page where there are several. */
    private void tellPrograms(Screen screen, List<JsonNode> deployed) {
        if (files.size() > 1) {
            ObjectNode page = Json.object().put("total", deployed.size());
            page.putArray("items").addAll(deployed);
            screen.programs(page);
        } else {
            deployed.forEach(screen::programs);
        }
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
