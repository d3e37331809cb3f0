package io.zato.outgoing.jms;

import io.zato.api.connection.JmsMessage;
import io.zato.api.jms.JmsBody;
import io.zato.api.jms.JmsDestination;
import io.zato.api.jms.JmsHeaders;
import io.zato.api.kind.Codec;
import io.zato.api.kind.Context;
import io.zato.api.problem.Problem;
import jakarta.jms.DeliveryMode;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;

/** Writes and sends messages as the definition and their own headers say. */
final class Letters {

    private final String name;
    private final OutgoingJmsDefinition definition;
    private final Codec codec;

    Letters(OutgoingJmsDefinition definition, Context context) {
        this.name = context.name();
        this.definition = definition;
        this.codec = context.codec();
    }

    String name() {
        return name;
    }

    /** The id the broker knows the message by. */
    String send(JmsMessage letter, String cid, Session session, MessageProducer producer) throws JMSException {
        Message message = JmsBody.write(session, letter.body(), codec, "application/json");
        JmsBody.correlate(message, cid);
        if (!definition.replyTo().isEmpty()) {
            message.setJMSReplyTo(JmsDestination.queue(definition.replyTo()).in(session));
        }
        JmsHeaders headers = new JmsHeaders(letter.headers());
        headers.writeTo(message, session);
        producer.send(
                destination(letter, session),
                message,
                headers.number(JmsHeaders.DELIVERY_MODE, deliveryMode()),
                headers.number(JmsHeaders.PRIORITY, definition.priority()),
                headers.longNumber(
                        JmsHeaders.EXPIRATION, definition.expiration().toMillis()));
        return message.getJMSMessageID();
    }

    private int deliveryMode() {
        return definition.deliveryMode() == OutgoingJmsDefinition.DeliveryMode.PERSISTENT
                ? DeliveryMode.PERSISTENT
                : DeliveryMode.NON_PERSISTENT;
    }

    private Destination destination(JmsMessage letter, Session session) throws JMSException {
        String target = letter.destination().isEmpty() ? definition.destination() : letter.destination();
        if (target.isEmpty()) {
            throw new Problem(
                    500, name + " has no destination of its own: name one with the message, or in the definition");
        }
        return new JmsDestination(target, definition.destinationType()).in(session);
    }
}
