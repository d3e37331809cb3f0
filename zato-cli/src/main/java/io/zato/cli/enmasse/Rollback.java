package io.zato.cli.enmasse;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.api.Call;
import io.zato.cli.run.Failure;
import io.zato.cli.session.Session;

/** Takes back what a revision wrote, after showing what that does. */
record Rollback(Session session, long revision) {

    int run(boolean sure) {
        if (!sure) {
            new Plan(send(true)).show(session, "to create", "to change");
            if (!session.agrees(
                    "Take revision " + revision + " back?", "whether to take revision " + revision + " back")) {
                session.screen().text("Nothing was changed.");
                return Failure.REFUSED;
            }
        }
        Plan done = new Plan(send(false));
        done.show(session, "created", "changed");
        Import.refuseNotLive(done.steps());
        return 0;
    }

    /** With {@code tell}, the exit code says whether there is anything to do. */
    int plan(boolean tell) {
        Plan plan = new Plan(send(true));
        plan.show(session, "to create", "to change");
        return tell && plan.changes() ? Failure.CHANGES : 0;
    }

    private JsonNode send(boolean dryRun) {
        String path = "enmasse/rollback?revision=" + revision + "&dry_run=" + dryRun;
        return session.api().json(Call.of("POST", path).patience(Import.PATIENCE));
    }
}
