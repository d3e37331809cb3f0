package io.zato.api.connection;

import java.util.Map;

/**
 * One message to send: an empty destination is the definition's own; text and bytes are sent as they are, anything else as JSON.
 * Headers are properties of the message (text, numbers, booleans); {@code JMSCorrelationID}, {@code JMSReplyTo} (a queue),
 * {@code JMSType}, {@code JMSPriority}, {@code JMSDeliveryMode} (1 or 2) and {@code JMSExpiration} (milliseconds from now) say how it is sent.
 */
public record JmsMessage(String destination, Object body, Map<String, ?> headers) {

    public JmsMessage {
        headers = Map.copyOf(headers);
    }
}
