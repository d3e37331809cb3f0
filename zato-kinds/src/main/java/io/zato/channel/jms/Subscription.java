package io.zato.channel.jms;

import io.zato.api.jms.JmsDestination;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.Topic;

/** What a channel takes of its broker: a queue's messages, or those of a topic, which its consumers share among them. */
record Subscription(ChannelJmsDefinition definition, String channel) {

    MessageConsumer consumer(Session session) throws JMSException {
        String selector = definition.selector().isEmpty() ? null : definition.selector();
        Destination destination =
                new JmsDestination(definition.destination(), definition.destinationType()).in(session);
        if (!(destination instanceof Topic topic) || definition.destinationType() == JmsDestination.Type.QUEUE) {
            return session.createConsumer(destination, selector);
        }
        return definition.subscription().isEmpty()
                ? session.createSharedConsumer(topic, channel, selector)
                : session.createSharedDurableConsumer(topic, definition.subscription(), selector);
    }
}
