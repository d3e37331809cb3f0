package io.zato.channel.jms;

import io.zato.api.jms.JmsBody;
import io.zato.api.jms.JmsHeaders;
import io.zato.api.live.Arrival;
import io.zato.api.problem.Problem;
import io.zato.api.service.Answer;
import jakarta.jms.Destination;
import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.Collection;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** One message; its answer goes where it asks for one, with the same transaction. */
record QueueMessage(Message message, Session session, Reader reader) implements Arrival {

    private static final Logger LOG = Logger.getLogger(QueueMessage.class.getName());

    @Override
    public String cid() {
        return read(() -> JmsBody.correlation(message));
    }

    @Override
    public String id() {
        return String.valueOf(read(message::getJMSMessageID));
    }

    @Override
    public int attempt() {
        return read(
                () -> message.propertyExists("JMSXDeliveryCount") ? message.getIntProperty("JMSXDeliveryCount") : 1);
    }

    @Override
    public Map<String, String> headers() {
        return read(() -> JmsHeaders.of(message));
    }

    @Override
    public Object input() {
        return read(() -> reader.read(message));
    }

    @Override
    public void answer(Object answer) throws JMSException {
        Destination target = message.getJMSReplyTo();
        if (target == null) {
            return;
        }
        Answer full = answer instanceof Answer given ? given : new Answer(200, answer, Map.of());
        Message reply = JmsBody.write(session, full.body(), reader.codec(), reader.mediaType());
        JmsBody.correlate(reply, JmsBody.correlation(message));
        reply.setJMSCorrelationID(
                message.getJMSCorrelationID() == null ? message.getJMSMessageID() : message.getJMSCorrelationID());
        for (Map.Entry<String, ?> header : full.headers().entrySet()) {
            reply.setStringProperty(header.getKey(), text(header.getValue()));
        }
        send(target, reply);
    }

    /** A property has one value where an HTTP header may have several. */
    private static String text(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }

    /** Who does not wait any more must not have the work undone, and the message refused again and again. */
    private void send(Destination target, Message reply) throws JMSException {
        try (MessageProducer producer = session.createProducer(target)) {
            producer.send(reply);
        } catch (InvalidDestinationException gone) {
            LOG.log(Level.INFO, "Nobody waits for the answer to message {0} any more", id());
            LOG.log(Level.FINE, "Where it was to go", gone);
        }
    }

    private interface Reading<T> {
        T of() throws JMSException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.of();
        } catch (JMSException broken) {
            throw new Problem(400, "The message cannot be read: " + broken.getMessage(), broken);
        }
    }
}
