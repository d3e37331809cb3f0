package io.zato.cli.enmasse;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.api.Call;
import io.zato.cli.output.Format;
import io.zato.cli.run.Failure;
import io.zato.cli.session.OtherServers;
import io.zato.cli.session.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sends files to the server, to be imported or only compared, and shows what that does to each object. */
record Import(Session session, Source source, List<Path> paths) {

    private static final String BUNDLE = "application/vnd.zato.bundle+json";
    static final Duration PATIENCE = Duration.ofMinutes(15);

    /** Deletes only with {@code sure} or after asking, and then only what was shown: a change in between is refused by the server. */
    int run(boolean sure, String wait) {
        byte[] bundle = source.bundle(session, paths);
        List<String> query = source.query();
        if (!wait.isEmpty()) {
            query.add("wait=" + Call.encoded(wait));
        }
        if (source.prunes() && !sure) {
            Plan plan = new Plan(send("plan", source.query(), bundle));
            if (plan.deletes() && !agreed(plan)) {
                session.screen().text("Nothing was imported.");
                return Failure.REFUSED;
            }
            query.add("revision=" + plan.revision());
        }
        Plan plan = new Plan(sendWatched(query, bundle));
        plan.show(session, "created", "changed");
        OtherServers.tell(session.screen(), plan.steps());
        refuseNotLive(plan.steps());
        return 0;
    }

    private boolean agreed(Plan plan) {
        plan.show(session, "to create", "to change");
        return session.agrees("Go on?", "whether to delete objects");
    }

    /** With {@code tell}, the exit code says whether there is anything to do. */
    int plan(boolean tell) {
        Plan plan = new Plan(send("plan", source.query(), source.bundle(session, paths)));
        plan.show(session, "to create", "to change");
        return tell && plan.changes() ? Failure.CHANGES : 0;
    }

    /** What is stored and not live everywhere is a failure: objects are named with their reasons, and servers that are not done. */
    static void refuseNotLive(JsonNode answer) {
        refuseNotStarted(answer);
        List<String> behind = new ArrayList<>();
        for (JsonNode server : answer.path("servers")) {
            if (server.path("state").asText().equals("behind")) {
                behind.add(server.path("name").asText());
            }
        }
        if (!behind.isEmpty()) {
            throw new Failure(
                    Failure.REFUSED,
                    "Everything is stored, but not all of it is live yet on " + String.join(", ", behind)
                            + ". It follows by itself; /zato/api/servers tells how far each server is.");
        }
    }

    private static void refuseNotStarted(JsonNode answer) {
        List<String> lines = new ArrayList<>();
        for (JsonNode server : answer.path("servers")) {
            String name = server.path("name").asText();
            server.path("failing")
                    .forEach(object ->
                            lines.add(name + ": " + object.path("kind").asText() + " "
                                    + object.path("name").asText() + ": "
                                    + object.path("error").asText()));
        }
        if (!lines.isEmpty()) {
            throw new Failure(
                    Failure.REFUSED,
                    "Everything is stored, but " + lines.size() + (lines.size() == 1 ? " object does" : " objects do")
                            + " not start. Mend " + (lines.size() == 1 ? "it" : "them")
                            + " and import again, or take it back with enmasse --rollback "
                            + answer.path("revision").asText() + ":",
                    lines);
        }
    }

    private JsonNode sendWatched(List<String> query, byte[] bundle) {
        if (session.screen().format() != Format.table) {
            return send("import", query, bundle);
        }
        try (Watch watch = new Watch(session)) {
            return send("import", query, bundle);
        }
    }

    private JsonNode send(String what, List<String> query, byte[] bundle) {
        String path = "enmasse/" + what + (query.isEmpty() ? "" : "?" + String.join("&", query));
        return session.api().json(new Call("POST", path, BUNDLE, bundle, PATIENCE));
    }
}
