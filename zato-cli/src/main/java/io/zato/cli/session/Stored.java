package io.zato.cli.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.api.Answer;
import io.zato.cli.api.Call;
import io.zato.cli.output.Json;
import io.zato.cli.run.Failure;
import java.util.Optional;

/** One thing with a name and versions on the server: an object or a service. {@code label} is how to speak of it. */
public record Stored(Session session, String label, String path) {

    public static Stored object(Session session, String kind, String name) {
        return new Stored(session, kind + " " + name, Call.path("objects", kind, name));
    }

    public static Stored service(Session session, String name) {
        return new Stored(session, "service " + name, Call.path("services", name));
    }

    public static Stored deployment(Session session, String name) {
        return new Stored(session, "deployment " + name, Call.path("deployments", name));
    }

    /** An administrator. */
    public static Stored user(Session session, String name) {
        return new Stored(session, "user " + name, Call.path("users", name));
    }

    public int show() {
        session.screen().object(session.api().get(path));
        return 0;
    }

    /** How it does on each server. */
    public int servers() {
        session.screen().page(session.api().get(path + "/servers"));
        return 0;
    }

    /** Sends the fields that change; the rest stays as it is. */
    public int change(JsonNode fields, String done) {
        return written(Call.of("PATCH", path, fields), done);
    }

    /** The columns are those of the versions; what each of them looked like is for json and yaml. */
    public int history() {
        session.screen().page(session.api().get(path + "/history"));
        return 0;
    }

    public int rollback(long version) {
        return written(
                Call.of("POST", path + "/rollback?version=" + version), "rolled back to version " + version + ":");
    }

    /** Asks first, unless {@code sure}; nobody to ask is a Failure. */
    public int delete(boolean sure) {
        if (!sure && !session.agrees("Delete " + label + "?", "whether to delete " + label)) {
            session.screen().aside("Nothing was deleted.");
            return Failure.REFUSED;
        }
        session.api().accepted(Call.of("DELETE", path));
        session.screen().done("deleted " + label, Json.object().put("deleted", label));
        return 0;
    }

    /** Sends what makes a new version and tells which one it is. */
    public int written(Call call, String done) {
        Answer answer = session.api().accepted(call);
        JsonNode body = session.api().tree(answer);
        Optional<String> version =
                answer.version().or(() -> Optional.of(body.path("version").asText()));
        String now = version.filter(number -> !number.isEmpty())
                .map(number -> " version " + number)
                .orElse("");
        session.screen().done(done + " " + label + now, body);
        return 0;
    }
}
