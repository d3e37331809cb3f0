package io.zato.object;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;

/** How far an import is; whoever looks reads a state of one moment. */
public final class Progress {

    /** Who imports since when, and which part of the work is done as far. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record State(String who, Instant since, String phase, int done, int total) {}

    private final String who;
    private final Instant since = Instant.now();
    private volatile State state;

    public Progress(String who) {
        this.who = who;
        at("reading", 0, 0);
    }

    public void at(String phase, int done, int total) {
        state = new State(who, since, phase, done, total);
    }

    public State state() {
        return state;
    }

    public String who() {
        return who;
    }
}
