package io.zato.cli.enmasse;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.run.Failure;
import io.zato.cli.session.Session;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Shows how far an import is that takes more than a moment, until it is closed. */
final class Watch implements AutoCloseable {

    private static final long FIRST_MILLIS = 1500;
    private static final long THEN_MILLIS = 1000;

    private final Session session;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "progress");
        thread.setDaemon(true);
        return thread;
    });
    private String last = "";

    Watch(Session session) {
        this.session = session;
        clock.scheduleWithFixedDelay(this::look, FIRST_MILLIS, THEN_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void look() {
        try {
            JsonNode answer = session.api().get("enmasse/progress");
            String line = line(answer);
            if (!line.isEmpty() && !line.equals(last)) {
                session.screen().progress(line);
                last = line;
            }
        } catch (Failure notNow) {
            // the import itself tells what is wrong with the server; progress is shown while there is some
            last = "";
        }
    }

    private static String line(JsonNode answer) {
        if (!answer.path("running").asBoolean()) {
            return "";
        }
        int pending = answer.path("pending").asInt();
        if (pending > 0) {
            return "… stored, " + pending + " objects still to be started";
        }
        JsonNode state = answer.path("import");
        int total = state.path("total").asInt();
        return "… " + state.path("phase").asText()
                + (total == 0 ? "" : " " + state.path("done").asInt() + " of " + total);
    }
}
