package io.zato.channel.jms;

import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.Topic;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Headers and properties of a message as a service reads them. */
final class Headers {

    private Headers() {}

    /** Under their lower-case names; what a message does not have is left out. */
    static Map<String, String> of(Message message) throws JMSException {
        Map<String, String> headers = new HashMap<>();
        Enumeration<?> names = message.getPropertyNames();
        while (names.hasMoreElements()) {
            String name = (String) names.nextElement();
            put(headers, name.toLowerCase(Locale.ROOT), message.getObjectProperty(name));
        }
        put(headers, "jmsmessageid", message.getJMSMessageID());
        put(headers, "jmscorrelationid", message.getJMSCorrelationID());
        put(headers, "jmstype", message.getJMSType());
        put(headers, "jmspriority", message.getJMSPriority());
        put(headers, "jmstimestamp", message.getJMSTimestamp());
        put(headers, "jmsreplyto", name(message.getJMSReplyTo()));
        put(headers, "jmsdestination", name(message.getJMSDestination()));
        return headers;
    }

    private static void put(Map<String, String> headers, String name, Object value) {
        if (value != null) {
            headers.put(name, value.toString());
        }
    }

    private static String name(Destination destination) throws JMSException {
        if (destination instanceof Queue queue) {
            return queue.getQueueName();
        }
        return destination instanceof Topic topic ? topic.getTopicName() : null;
    }
}
