package io.zato.jca.inbound;

import io.zato.api.live.Arrival;
import io.zato.api.live.Inbox;
import io.zato.api.problem.Problem;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Method;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One endpoint of the inbox, used by one thread: a transaction of the container around each message. */
record Doorstep(
        String channel, String service, MessageEndpoint endpoint, TransactionSynchronizationRegistry transactions) {

    private static final Logger LOG = Logger.getLogger(Doorstep.class.getName());
    private static final Method TAKE = take();

    private static Method take() {
        try {
            return Inbox.class.getMethod("take", String.class, String.class, Arrival.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins the transaction; how it ends is told to what is returned. */
    Outcome begin() throws Exception {
        try {
            endpoint.beforeDelivery(TAKE);
            Outcome outcome = new Outcome();
            transactions.registerInterposedSynchronization(outcome);
            return outcome;
        } catch (Exception refused) {
            letGo(refused);
            throw refused;
        }
    }

    /** A begin that fails half way, for the branch of a lost connection, would leave its transaction to the thread. */
    private void letGo(Exception refused) {
        try {
            endpoint.afterDelivery();
        } catch (ResourceException | RuntimeException failure) {
            refused.addSuppressed(failure);
        }
    }

    /** Nothing that was done in the transaction is to stay. */
    void spoil() {
        transactions.setRollbackOnly();
    }

    /** Hands the message over; what the inbox throws has marked the transaction for rollback already. */
    void take(Arrival message, Outcome outcome) {
        try {
            ((Inbox) endpoint).take(channel, service, message);
        } catch (Problem problem) {
            outcome.refuse(problem);
        } catch (RuntimeException failure) {
            outcome.refuse(new Problem(500, "The message could not be worked on", failure));
        }
    }

    /** Ends the transaction. That it could not be committed is no fault of the consumer. */
    void end(Outcome outcome) {
        try {
            endpoint.afterDelivery();
        } catch (ResourceException | RuntimeException failure) {
            outcome.refuse(new Problem(500, "The work could not be committed: " + failure.getMessage(), failure));
            LOG.log(
                    Level.WARNING,
                    "Channel " + channel + ": a message is handed back, its work could not be committed",
                    failure);
        }
    }

    void close() {
        endpoint.release();
    }
}
