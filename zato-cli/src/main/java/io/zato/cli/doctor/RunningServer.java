package io.zato.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.api.Answer;
import io.zato.cli.api.Api;
import io.zato.cli.api.Call;
import io.zato.cli.run.Failure;
import io.zato.cli.run.Hint;
import io.zato.cli.run.Release;
import io.zato.cli.session.Global;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What a running server tells of itself. */
final class RunningServer {

    private static final Duration SKEW = Duration.ofSeconds(5);

    private RunningServer() {}

    static List<Finding> findings(Global global) {
        Api api = global.session().api();
        try {
            Answer answer = api.accepted(Call.get("servers"));
            return findings(api.tree(answer).path("items").path(0), answer);
        } catch (Failure failure) {
            return List.of(Finding.fail("admin API", failure.getMessage(), ""));
        }
    }

    private static List<Finding> findings(JsonNode server, Answer answer) {
        List<Finding> findings = new ArrayList<>();
        findings.add(version(server.path("version").asText()));
        answer.headers().firstValue("Date").ifPresent(date -> findings.add(clocks(date)));
        server.path("failing").forEach(object -> findings.add(failing(object)));
        int stuck = server.path("stuck").size();
        if (stuck > 0) {
            findings.add(Finding.warn(
                    "calls",
                    stuck + " do not end although their time is over",
                    "/zato/api/servers lists them with their stack"));
        }
        return findings;
    }

    private static Finding version(String theirs) {
        return theirs.equals(Release.version())
                ? Finding.ok("versions", "server and command line are " + theirs)
                : Finding.warn(
                        "versions",
                        "the server is " + theirs + ", this command line " + Release.version(),
                        Hint.command("stop") + " and " + Hint.command("start") + " run this version");
    }

    private static Finding clocks(String date) {
        Instant theirs =
                ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        Duration apart = Duration.between(theirs, Instant.now()).abs();
        return apart.compareTo(SKEW) > 0
                ? Finding.warn(
                        "clocks",
                        "the server's is " + apart.toSeconds() + " s away from this machine's",
                        "Have NTP set both")
                : Finding.ok("clocks", "the server's and this machine's agree");
    }

    private static Finding failing(JsonNode object) {
        String name = object.path("kind").asText() + " " + object.path("name").asText();
        return Finding.warn(
                "objects",
                name + " does not run: " + object.path("error").asText(),
                "Mend it: " + Hint.command("edit " + name));
    }
}
