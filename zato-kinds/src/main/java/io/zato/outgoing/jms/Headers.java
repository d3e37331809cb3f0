package io.zato.outgoing.jms;

import io.zato.api.jms.JmsDestination;
import io.zato.api.problem.Problem;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.util.Map;
import java.util.Set;

/** The headers a service gives a message: some are the broker's business, the others are properties. */
record Headers(Map<String, ?> given) {

    /** Parameters of sending, not of the message. */
    private static final Set<String> OF_SENDING = Set.of("JMSDeliveryMode", "JMSPriority", "JMSExpiration");

    void writeTo(Message message, Session session) throws JMSException {
        for (Map.Entry<String, ?> header : given.entrySet()) {
            write(message, session, header.getKey(), header.getValue());
        }
    }

    private static void write(Message message, Session session, String name, Object value) throws JMSException {
        switch (name) {
            case "JMSCorrelationID" -> message.setJMSCorrelationID(value.toString());
            case "JMSType" -> message.setJMSType(value.toString());
            case "JMSReplyTo" ->
                message.setJMSReplyTo(JmsDestination.queue(value.toString()).in(session));
            default -> {
                if (!OF_SENDING.contains(name)) {
                    message.setObjectProperty(name, value instanceof CharSequence ? value.toString() : value);
                }
            }
        }
    }

    int number(String name, int otherwise) {
        return Math.toIntExact(longNumber(name, otherwise));
    }

    /** {@code Problem} 500 when the service gave no number. */
    long longNumber(String name, long otherwise) {
        Object value = given.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return Long.parseLong(value.toString());
        } catch (NumberFormatException e) {
            throw new Problem(500, name + " has to be a whole number, not '" + value + "'", e);
        }
    }
}
