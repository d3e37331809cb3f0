package io.zato.runtime;

import io.zato.api.live.Arrival;
import io.zato.api.live.Inbox;
import io.zato.api.problem.Problem;
import io.zato.object.Key;
import io.zato.stats.CallStatistics;
import io.zato.stats.Outcome;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where every message of every channel comes in: decode, invoke, answer, in the transaction the message was received in. */
@MessageDriven(name = "Inbox", messageListenerInterface = Inbox.class)
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class InboxBean implements Inbox {

    private static final Logger LOG = Logger.getLogger(InboxBean.class.getName());

    @Inject
    private Registry registry;

    @Inject
    private Services services;

    /** {@code channel} is the path of its key. */
    @Override
    public void take(String channel, String service, Arrival message) {
        Key key = Key.of(channel);
        Origin origin = Origin.message(Cid.of(message.cid(), null), key.name(), message);
        try (CidInLog logged = new CidInLog(origin.cid())) {
            take(key, service, origin, message);
        }
    }

    private void take(Key channel, String service, Origin origin, Arrival message) {
        CallStatistics calls = registry.traffic().calls(channel);
        long started = System.nanoTime();
        try {
            work(service, origin, message);
            calls.count(started, Outcome.ANSWERED);
        } catch (Exception | LinkageError failure) {
            Problem problem = failure instanceof Problem refusal
                    ? refusal
                    : new Problem(500, "The message could not be worked on: " + failure, failure);
            calls.count(started, Outcome.of(problem.status()));
            refuse(channel, message, problem);
            throw problem;
        }
    }

    private void work(String service, Origin origin, Arrival message) throws Exception {
        try (Leases leases = new Leases(registry)) {
            message.answer(services.run(services.get(service), message.input(), origin, leases));
        }
    }

    /** One line for each attempt: the service's own log has had the failure in full the first time. */
    private static void refuse(Key channel, Arrival message, Problem problem) {
        LOG.log(Level.WARNING, "{0}: message {1} is handed back, attempt {2}: {3}", new Object[] {
            channel, message.id(), String.valueOf(message.attempt()), reason(problem)
        });
    }

    private static String reason(Problem problem) {
        Throwable cause = problem.getCause();
        String reason = cause == null ? problem.getMessage() : problem.getMessage() + " (" + cause + ")";
        return reason.lines().findFirst().orElse("");
    }
}
