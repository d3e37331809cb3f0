package io.zato.channel.jms;

import io.zato.api.live.XaConsumer;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.XAConnection;
import jakarta.jms.XASession;
import java.time.Duration;
import java.util.Optional;
import javax.transaction.xa.XAResource;

/** Receives in the transaction its session was enlisted in. */
final class QueueConsumer implements XaConsumer {

    private final XAConnection connection;
    private final XASession session;
    private final XAResource branch;
    private final MessageConsumer consumer;
    private final Reader reader;
    private volatile JMSException lost;

    QueueConsumer(XAConnection connection, Subscription subscription, Reader reader) throws JMSException {
        this.connection = connection;
        this.reader = reader;
        this.session = connection.createXASession();
        this.branch = session.getXAResource();
        this.consumer = subscription.consumer(session);
        connection.setExceptionListener(failure -> lost = failure);
        connection.start();
    }

    @Override
    public XAResource branch() {
        return branch;
    }

    /** A lost connection is noticed here too: its consumer has nothing to say any more, not even that. */
    @Override
    public Optional<QueueMessage> receive(Duration patience) throws JMSException {
        Message message = consumer.receive(patience.toMillis());
        if (message == null && lost != null) {
            throw lost;
        }
        return message == null ? Optional.empty() : Optional.of(new QueueMessage(message, session, reader));
    }

    @Override
    public void close() throws JMSException {
        connection.close();
    }
}
