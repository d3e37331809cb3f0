package io.zato.cli.doctor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.environment.Environment;
import io.zato.cli.environment.ServerStatus;
import io.zato.cli.output.Json;
import io.zato.cli.run.Failure;
import io.zato.cli.run.Hint;
import io.zato.cli.session.Global;
import io.zato.cli.session.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks at whatever keeps an environment from working and says how to mend it; exit code 1 when something fails. */
@Command(
        name = "doctor",
        description = "Look at what could keep $$ZATO_HOME from working, and say how to mend it.",
        footer = {"", "Example: zato doctor", "Exit code 1 when a line says fail."})
public final class Doctor implements Callable<Integer> {

    @Mixin
    private Global global;

    @Override
    public Integer call() {
        List<Finding> findings =
                global.elsewhere().map(Doctor::elsewhere).orElseGet(() -> findings(Environment.current()));
        List<String> lines = findings.stream().map(Finding::line).toList();
        global.screen().lines(lines, tree(findings));
        boolean fails = findings.stream().anyMatch(finding -> finding.result() == Finding.Result.fail);
        return fails ? Failure.REFUSED : 0;
    }

    /** Its machine is for a doctor there to look at. */
    private static List<Finding> elsewhere(Session session) {
        String url = session.api().target().url().toString();
        List<Finding> findings = new ArrayList<>();
        findings.add(
                ServerStatus.isReady(url)
                        ? Finding.ok("server", url + " is ready; its machine and database are not looked at from here")
                        : Finding.fail(
                                "server",
                                url + " is not there or not ready",
                                "On its machine " + Hint.command("doctor") + " knows more"));
        findings.addAll(RunningServer.findings(session));
        return findings;
    }

    private List<Finding> findings(Environment environment) {
        String url = environment.url();
        ServerStatus status = ServerStatus.of(environment, url);
        List<Finding> findings = new ArrayList<>();
        findings.add(Machine.java());
        findings.add(Machine.clock(Instant.now(), Machine.built()));
        findings.addAll(new Place(environment).findings());
        findings.addAll(new Network(environment, status).findings());
        findings.add(new Database(environment, status).finding());
        findings.addAll(Certificates.of(url, environment));
        if (status.state() == ServerStatus.State.RUNNING) {
            findings.addAll(RunningServer.findings(global.session()));
        }
        return findings;
    }

    private static ObjectNode tree(List<Finding> findings) {
        ObjectNode tree = Json.object().put("total", findings.size());
        ArrayNode items = tree.putArray("items");
        findings.forEach(finding -> items.addObject()
                .put("result", finding.result().name())
                .put("subject", finding.subject())
                .put("text", finding.text())
                .put("remedy", finding.remedy()));
        return tree;
    }
}
