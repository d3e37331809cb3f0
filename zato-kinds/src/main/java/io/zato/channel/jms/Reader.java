package io.zato.channel.jms;

import io.zato.api.jms.JmsBody;
import io.zato.api.kind.Codec;
import io.zato.api.kind.Context;
import io.zato.api.problem.Problem;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.ObjectMessage;
import jakarta.jms.StreamMessage;
import jakarta.jms.TextMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes a service's input of a message. */
record Reader(ChannelJmsDefinition.DataFormat format, Codec codec) {

    static Reader of(ChannelJmsDefinition.DataFormat format, Context context) {
        return new Reader(format, format == ChannelJmsDefinition.DataFormat.XML ? context.xml() : context.codec());
    }

    /** Of what the codec writes. */
    String mediaType() {
        return format == ChannelJmsDefinition.DataFormat.XML ? "application/xml" : "application/json";
    }

    Object read(Message message) throws JMSException {
        if (message instanceof MapMessage map) {
            return fields(map);
        }
        if (message instanceof TextMessage text) {
            String body = text.getText() == null ? "" : text.getText();
            return input(message, body.getBytes(StandardCharsets.UTF_8), "text/plain; charset=UTF-8");
        }
        if (message instanceof BytesMessage bytes) {
            byte[] body = new byte[Math.toIntExact(bytes.getBodyLength())];
            bytes.readBytes(body);
            return input(message, body, "application/octet-stream");
        }
        return bare(message);
    }

    private Object input(Message message, byte[] body, String type) throws JMSException {
        if (format != ChannelJmsDefinition.DataFormat.RAW) {
            return codec.read(new ByteArrayInputStream(body));
        }
        String given = message.getStringProperty(JmsBody.CONTENT_TYPE);
        return io.zato.api.service.Message.of(body, given == null ? type : given);
    }

    private static Map<String, Object> fields(MapMessage message) throws JMSException {
        Map<String, Object> fields = new LinkedHashMap<>();
        Enumeration<?> names = message.getMapNames();
        while (names.hasMoreElements()) {
            String name = (String) names.nextElement();
            fields.put(name, message.getObject(name));
        }
        return fields;
    }

    /** Java objects are not read: what they do when they are made is up to their sender. */
    private Object bare(Message message) throws JMSException {
        if (message instanceof ObjectMessage || message instanceof StreamMessage) {
            throw new Problem(415, "The message holds Java objects; send text, bytes or a map");
        }
        return input(message, new byte[0], "");
    }
}
