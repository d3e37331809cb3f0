package io.zato.cli.enmasse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.cli.api.Call;
import io.zato.cli.output.Format;
import io.zato.cli.output.Json;
import io.zato.cli.run.Failure;
import io.zato.cli.session.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Sends files to the server, to be imported or only compared, and shows what that does to each object. */
record Import(Session session, List<Path> paths) {

    private static final String BUNDLE = "application/vnd.zato.bundle+json";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    int run() {
        show(new Plan(send("import")), "created", "changed");
        return 0;
    }

    /** With {@code tell}, the exit code says whether there is anything to do. */
    int plan(boolean tell) {
        Plan plan = new Plan(send("plan"));
        show(plan, "to create", "to change");
        return tell && plan.changes() ? Failure.CHANGES : 0;
    }

    private void show(Plan plan, String created, String changed) {
        if (session.screen().format() == Format.table) {
            plan.lines().forEach(session.screen()::text);
            session.screen().text(plan.count(created, changed));
        } else {
            session.screen().answer(plan.steps());
        }
    }

    private JsonNode send(String what) {
        List<BundleFile> files = BundleFiles.read(paths);
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("files");
        files.forEach(file -> list.addObject().put("name", file.name()).put("text", file.text()));
        ObjectNode variables = body.putObject("variables");
        Variables.of(files, session).forEach(variables::put);
        return session.api().json(new Call("POST", "enmasse/" + what, BUNDLE, Json.bytes(body), PATIENCE));
    }
}
