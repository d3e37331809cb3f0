package io.zato.jca.inbound;

import io.zato.api.live.Arrival;
import io.zato.api.problem.Problem;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;

/** How the work on one message ended. Only the transaction itself knows: it may be rolled back though nobody threw anything. */
final class Outcome implements Synchronization {

    private static final Problem ROLLED_BACK = new Problem(500, "The work on the message was rolled back");

    private Problem reason = ROLLED_BACK;
    private volatile int status = Status.STATUS_UNKNOWN;

    void refuse(Problem problem) {
        reason = problem;
    }

    @Override
    public void beforeCompletion() {
        // Only the end counts.
    }

    @Override
    public void afterCompletion(int end) {
        status = end;
    }

    void tell(Arrival message) throws Exception {
        if (status == Status.STATUS_COMMITTED) {
            message.accepted();
        } else {
            message.refused(reason);
        }
    }
}
