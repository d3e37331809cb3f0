package io.zato.runtime;

import io.zato.api.http.HttpReply;
import io.zato.api.problem.Problem;
import io.zato.stats.CallStatistics;
import io.zato.stats.Outcome;
import java.util.Map;

/** Counts each reply as a call of the channel once the caller has it. */
final class CountedReply implements Dispatcher.Sink {

    private final Dispatcher.Sink sink;
    private final CallStatistics calls;
    private final long started = System.nanoTime();

    CountedReply(Dispatcher.Sink sink, CallStatistics calls) {
        this.sink = sink;
        this.calls = calls;
    }

    @Override
    public void send(HttpReply reply) {
        sink.send(reply);
        count(reply.status());
    }

    @Override
    public void always(Map<String, String> headers) {
        sink.always(headers);
    }

    @Override
    public void expire(Problem problem) {
        count(problem.status());
        sink.expire(problem);
    }

    /** Counts a call that ended in a failure instead, which somebody else tells the caller. */
    void count(int status) {
        calls.count(started, Outcome.of(status));
    }
}
