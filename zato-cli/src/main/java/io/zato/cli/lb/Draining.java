package io.zato.cli.lb;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.cli.run.Failure;
import io.zato.cli.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The wait for a drained server to finish what it has; {@code timeout} in seconds. */
record Draining(Session session, String server, int timeout) {

    private static final long POLL_MILLIS = 200;
    private static final long LINE_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** 0 when it is idle; a Failure that says who is still busy when it is not in time. */
    int await() {
        long began = System.nanoTime();
        long nextLine = began + LINE_NANOS;
        while (true) {
            JsonNode now = session.api().get(LoadBalancerCommand.path(server));
            if (now.path("sessions").asLong() == 0) {
                session.screen().done(server + " is drained and idle", now);
                return 0;
            }
            long time = System.nanoTime();
            if (time - began >= TimeUnit.SECONDS.toNanos(timeout)) {
                throw stillBusy(now);
            }
            if (time >= nextLine) {
                nextLine = time + LINE_NANOS;
                session.screen()
                        .progress("  " + TimeUnit.NANOSECONDS.toSeconds(time - began) + " s  " + server + " finishes "
                                + now.path("sessions").asLong() + " requests");
            }
            pause();
        }
    }

    private Failure stillBusy(JsonNode now) {
        List<String> callers = new ArrayList<>();
        now.path("busy")
                .forEach(one -> callers.add("  " + one.path("caller").asText() + " since "
                        + one.path("since").asText()));
        return new Failure(
                Failure.REFUSED,
                server + " gets nothing new, but after " + timeout + " s it is still busy with "
                        + now.path("sessions").asLong() + " requests:",
                callers);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Failure.REFUSED, "Broken off; the server stays drained", e);
        }
    }
}
