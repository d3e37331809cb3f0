package io.zato.api.jms;

import io.zato.api.kind.Codec;
import io.zato.api.service.Message;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;

/** What becomes of a service's value in a message: text stays text, bytes stay bytes, anything else is text in a format. */
public final class JmsBody {

    /** Property with the media type of the body. */
    public static final String CONTENT_TYPE = "content_type";

    /** Property with the correlation id of the call that sent the message. */
    private static final String CID = "zato_cid";

    private static final String TEXT = "text/plain";

    private JmsBody() {}

    /** A new message of that session, in the codec's format, which has that media type; null becomes one without a body. */
    public static jakarta.jms.Message write(Session session, Object body, Codec codec, String format)
            throws JMSException {
        if (body == null) {
            return session.createMessage();
        }
        if (body instanceof byte[] bytes) {
            return bytes(session, bytes, "");
        }
        if (body instanceof Message message) {
            return written(session, message);
        }
        return body instanceof CharSequence text
                ? text(session, text.toString(), TEXT)
                : text(session, new String(codec.write(body), StandardCharsets.UTF_8), format);
    }

    /** Leaves the call's id on the message; its correlation id may become another one. */
    public static void correlate(jakarta.jms.Message message, String cid) throws JMSException {
        if (!cid.isEmpty()) {
            message.setStringProperty(CID, cid);
            message.setJMSCorrelationID(cid);
        }
    }

    /** The id of the call that sent the message: ours, else the correlation id its sender chose; empty where there is none. */
    public static String correlation(jakarta.jms.Message message) throws JMSException {
        String ours = message.getStringProperty(CID);
        String given = ours == null ? message.getJMSCorrelationID() : ours;
        return given == null ? "" : given;
    }

    private static jakarta.jms.Message written(Session session, Message message) throws JMSException {
        String type = message.contentType();
        boolean text = type.startsWith("text/") || type.contains("json") || type.contains("xml");
        return text ? text(session, message.text(), type) : bytes(session, message.bytes(), type);
    }

    private static jakarta.jms.Message text(Session session, String text, String type) throws JMSException {
        return typed(session.createTextMessage(text), type);
    }

    private static jakarta.jms.Message bytes(Session session, byte[] body, String type) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.writeBytes(body);
        return typed(message, type);
    }

    private static jakarta.jms.Message typed(jakarta.jms.Message message, String type) throws JMSException {
        if (!type.isEmpty()) {
            message.setStringProperty(CONTENT_TYPE, type);
        }
        return message;
    }
}
