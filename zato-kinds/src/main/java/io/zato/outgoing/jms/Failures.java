package io.zato.outgoing.jms;

import io.zato.api.problem.Problem;
import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.MessageFormatException;

/** What it means that a message was not sent. */
final class Failures {

    private Failures() {}

    /** Whether the connection is lost with this failure, or may be. */
    static boolean breaks(JMSException failure) {
        return !(failure instanceof InvalidDestinationException
                || failure instanceof MessageFormatException
                || failure instanceof JMSSecurityException);
    }

    static Problem of(String connection, JMSException failure) {
        if (failure instanceof MessageFormatException) {
            return new Problem(
                    500,
                    "A header given to " + connection + " is no text, number or boolean: " + failure.getMessage(),
                    failure);
        }
        return new Problem(
                502, "The broker of " + connection + " did not take a message: " + failure.getMessage(), failure);
    }
}
