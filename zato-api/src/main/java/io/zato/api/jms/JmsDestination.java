package io.zato.api.jms;

import io.zato.api.problem.Problem;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Session;

/** A queue or topic by its name at the broker, or by its JNDI name at the server where it starts with {@code java:}. */
public record JmsDestination(String name, Type type) {

    /** To one consumer, or to all subscribers. */
    public enum Type {
        QUEUE,
        TOPIC
    }

    public static JmsDestination queue(String name) {
        return new JmsDestination(name, Type.QUEUE);
    }

    /** The destination as that session's broker knows it. */
    public Destination in(Session session) throws JMSException {
        if (name.startsWith("java:")) {
            return found();
        }
        return type == Type.QUEUE ? session.createQueue(name) : session.createTopic(name);
    }

    private Destination found() {
        if (JmsBroker.lookup(name) instanceof Destination destination) {
            return destination;
        }
        throw new Problem(502, "What the server has under " + name + " is not a queue or topic");
    }
}
