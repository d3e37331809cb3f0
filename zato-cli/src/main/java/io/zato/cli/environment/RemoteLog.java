package io.zato.cli.environment;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.api.Call;
import io.zato.cli.output.Json;
import io.zato.cli.output.Screen;
import io.zato.cli.run.Failure;
import io.zato.cli.session.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The log of a server elsewhere, as its admin API tells it. */
record RemoteLog(Session session) {

    Screen screen() {
        return session.screen();
    }

    void last(String query) {
        JsonNode page = session.api().get(query);
        List<String> entries = new ArrayList<>();
        page.path("items").forEach(entry -> entries.add(LogEntries.text(entry)));
        screen().lines(entries, page);
    }

    /** Returns when the server ends it: it does when it stops, and after an hour. */
    void follow(String query) {
        session.api().follow(Call.get(query + "&follow=true"), this::show);
        screen().progress("The server has ended its log: it stops, or an hour is over.");
    }

    /** Empty lines say only that the server is still there. */
    private void show(String line) {
        if (!line.isBlank()) {
            screen().text(LogEntries.text(entry(line)));
        }
    }

    private static JsonNode entry(String line) {
        try {
            return Json.read(line);
        } catch (IOException e) {
            throw new Failure(Failure.UNREACHABLE, "The server sends something that is no entry of a log: " + line, e);
        }
    }
}
