package io.zato.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.api.Answer;
import io.zato.cli.api.Call;
import io.zato.cli.run.Failure;
import io.zato.cli.run.Hint;
import io.zato.cli.run.Release;
import io.zato.cli.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What running servers tell of themselves; {@code release} and {@code now} are those of this machine. */
record RunningServer(String release, Instant now) {

    private static final Duration SKEW = Duration.ofSeconds(5);

    static List<Finding> findings(Session session) {
        try {
            Answer answer = session.api().accepted(Call.get("servers"));
            RunningServer here = new RunningServer(Release.version(), Instant.now());
            List<Finding> findings =
                    new ArrayList<>(here.all(session.api().tree(answer).path("items")));
            answer.headers().firstValue("Date").ifPresent(date -> findings.add(here.clocks(date)));
            return findings;
        } catch (Failure failure) {
            return List.of(Finding.fail(
                    "admin API", failure.getMessage(), Hint.command("logs") + " shows what the server says of it"));
        }
    }

    /** Those that share one database. */
    List<Finding> all(JsonNode servers) {
        List<Finding> findings = new ArrayList<>();
        for (JsonNode server : servers) {
            String name = server.path("name").asText();
            String state = server.path("state").asText();
            if (!state.equals("running")) {
                findings.add(Finding.warn(
                        "servers",
                        name + " is " + state,
                        "Its log says why; one that will not come back is forgotten by DELETE /zato/api/servers/"
                                + name));
            }
            if (!state.equals("gone")) {
                findings.addAll(alive(server, name));
            }
        }
        return findings;
    }

    private List<Finding> alive(JsonNode server, String name) {
        List<Finding> findings =
                new ArrayList<>(List.of(version(name, server.path("version").asText())));
        server.path("failing").forEach(object -> findings.add(failing(name, object)));
        JsonNode database = server.path("database");
        if (database.has("answers") && !database.path("answers").asBoolean()) {
            findings.add(Finding.fail(
                    "database",
                    "does not answer " + name + ": " + database.path("reason").asText(),
                    "Start the database, or mend the way to it"));
        }
        int stuck = server.path("stuck").size();
        if (stuck > 0) {
            findings.add(Finding.warn(
                    "calls",
                    stuck + " do not end on " + name + " although their time is over",
                    "/zato/api/servers lists them with their stack"));
        }
        return findings;
    }

    private Finding version(String name, String theirs) {
        return theirs.equals(release)
                ? Finding.ok("versions", name + " and the command line are " + theirs)
                : Finding.warn(
                        "versions",
                        name + " is " + theirs + ", this command line " + release,
                        "Use the command line that came with it, or stop it and start it with this one");
    }

    Finding clocks(String date) {
        Instant theirs =
                ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        Duration apart = Duration.between(theirs, now).abs();
        return apart.compareTo(SKEW) > 0
                ? Finding.warn(
                        "clocks",
                        "the server's is " + apart.toSeconds() + " s away from this machine's",
                        "Have NTP set both")
                : Finding.ok("clocks", "the server's and this machine's agree");
    }

    private static Finding failing(String server, JsonNode object) {
        String name = object.path("kind").asText() + " " + object.path("name").asText();
        return Finding.warn(
                "objects",
                name + " does not run on " + server + ": "
                        + object.path("error").asText(),
                "Mend it: " + Hint.command("edit " + name + " FIELD=VALUE"));
    }
}
