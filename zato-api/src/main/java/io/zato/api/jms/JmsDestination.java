package io.zato.api.jms;

import io.zato.api.problem.Problem;
import jakarta.jms.Destination;
import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import jakarta.jms.Session;

/** A queue or topic by its name at the broker, or by its JNDI name at the server where it starts with {@code java:}. */
public record JmsDestination(String name, Type type) {

    /** To one consumer, or to all subscribers. */
    public enum Type {
        QUEUE,
        TOPIC;

        private String word() {
            return this == QUEUE ? "queue" : "topic";
        }
    }

    public static JmsDestination queue(String name) {
        return new JmsDestination(name, Type.QUEUE);
    }

    /** The destination as that session's broker knows it; {@code Problem} 502 with the line that adds it where there is none. */
    public Destination in(Session session) throws JMSException {
        if (name.startsWith("java:")) {
            return found();
        }
        try {
            return type == Type.QUEUE ? session.createQueue(name) : session.createTopic(name);
        } catch (JMSException failure) {
            if (isMissing(failure)) {
                throw missing(failure);
            }
            throw failure;
        }
    }

    /** Brokers tell by their sentence only; what else may have gone wrong, a lost connection, does not name the destination. */
    private boolean isMissing(JMSException failure) {
        return failure instanceof InvalidDestinationException
                || String.valueOf(failure.getMessage()).contains(name);
    }

    private Problem missing(JMSException failure) {
        String word = type.word();
        return new Problem(
                502,
                ("The broker has no %s '%s' and makes none by itself. Add it with the broker's own tools, where it is the one"
                                + " in WildFly with jboss-cli.sh --connect"
                                + " --command=\"jms-%s add --%s-address=%s --entries=[java:/jms/%s/%s]\"")
                        .formatted(word, name, word, word, name, word, name),
                failure);
    }

    private Destination found() {
        if (JmsBroker.lookup(name) instanceof Destination destination) {
            return destination;
        }
        throw new Problem(502, "What the server has under " + name + " is not a queue or topic");
    }
}
