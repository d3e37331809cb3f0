package io.zato.api.jms;

import io.zato.api.problem.Problem;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.Topic;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Headers that a service gives a message: some are the broker's business, the others are properties. */
public record JmsHeaders(Map<String, ?> given) {

    public static final String PRIORITY = "JMSPriority";
    public static final String DELIVERY_MODE = "JMSDeliveryMode";
    public static final String EXPIRATION = "JMSExpiration";

    private static final String CORRELATION_ID = "JMSCorrelationID";
    private static final String TYPE = "JMSType";
    private static final String REPLY_TO = "JMSReplyTo";

    /** Headers and properties of a message as a service reads them, under their lower-case names; what it does not have is left out. */
    public static Map<String, String> of(Message message) throws JMSException {
        Map<String, String> headers = new HashMap<>();
        Enumeration<?> names = message.getPropertyNames();
        while (names.hasMoreElements()) {
            String name = (String) names.nextElement();
            put(headers, name, message.getObjectProperty(name));
        }
        put(headers, "JMSMessageID", message.getJMSMessageID());
        put(headers, CORRELATION_ID, message.getJMSCorrelationID());
        put(headers, TYPE, message.getJMSType());
        put(headers, PRIORITY, message.getJMSPriority());
        put(headers, "JMSTimestamp", message.getJMSTimestamp());
        put(headers, REPLY_TO, name(message.getJMSReplyTo()));
        put(headers, "JMSDestination", name(message.getJMSDestination()));
        return headers;
    }

    private static void put(Map<String, String> headers, String name, Object value) {
        if (value != null) {
            headers.put(name.toLowerCase(Locale.ROOT), value.toString());
        }
    }

    private static String name(Destination destination) throws JMSException {
        if (destination instanceof Queue queue) {
            return queue.getQueueName();
        }
        return destination instanceof Topic topic ? topic.getTopicName() : null;
    }

    /** Puts them on the message; those of its sending are the sender's to ask for. */
    public void writeTo(Message message, Session session) throws JMSException {
        for (Map.Entry<String, ?> header : given.entrySet()) {
            write(message, session, header.getKey(), header.getValue());
        }
    }

    private static void write(Message message, Session session, String name, Object value) throws JMSException {
        switch (name) {
            case CORRELATION_ID -> message.setJMSCorrelationID(value.toString());
            case TYPE -> message.setJMSType(value.toString());
            case REPLY_TO ->
                message.setJMSReplyTo(JmsDestination.queue(value.toString()).in(session));
            case PRIORITY, DELIVERY_MODE, EXPIRATION -> {
                // parameters of sending, not of the message
            }
            default -> message.setObjectProperty(name, value instanceof CharSequence ? value.toString() : value);
        }
    }

    /** As {@link #longNumber}. */
    public int number(String name, int otherwise) {
        return Math.toIntExact(longNumber(name, otherwise));
    }

    /** The header's number, {@code otherwise} where it is not given; {@code Problem} 500 when the service gave no number. */
    public long longNumber(String name, long otherwise) {
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
