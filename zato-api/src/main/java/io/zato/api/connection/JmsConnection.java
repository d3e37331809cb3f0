package io.zato.api.connection;

import java.util.Map;

/**
 * Sends messages to queues and topics. In a JTA transaction a message leaves when that is committed, outside of one at once. A
 * broker that cannot be reached or refuses a message is {@code Problem} 502, a header it cannot take 500.
 */
public interface JmsConnection extends Correlated, Delivery {

    /** Sends a message; the id the broker knows it by. */
    String send(JmsMessage message);

    @Override
    void close();

    /** Sends to the definition's own destination; there is no answer. */
    @Override
    default Object deliver(Object body) {
        send(body);
        return null;
    }

    /** Sends to the definition's own destination. */
    default String send(Object body) {
        return sendTo("", body, Map.of());
    }

    /** Sends to the definition's own destination. */
    default String send(Object body, Map<String, ?> headers) {
        return sendTo("", body, headers);
    }

    /** Sends to that queue, or topic where the definition's destinations are topics. */
    default String sendTo(String destination, Object body) {
        return sendTo(destination, body, Map.of());
    }

    /** Sends to that queue, or topic where the definition's destinations are topics. */
    default String sendTo(String destination, Object body, Map<String, ?> headers) {
        return send(new JmsMessage(destination, body, headers));
    }
}
