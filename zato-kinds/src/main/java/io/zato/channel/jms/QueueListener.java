package io.zato.channel.jms;

import io.zato.api.jms.JmsBroker;
import io.zato.api.kind.Context;
import io.zato.api.live.XaListener;
import jakarta.jms.JMSException;
import jakarta.jms.XAConnection;
import java.time.Duration;
import java.util.Optional;

/** One JMS channel while it serves; each consumer has a connection of its own. */
final class QueueListener implements XaListener {

    private final ChannelJmsDefinition definition;
    private final Subscription subscription;
    private final Reader reader;

    QueueListener(ChannelJmsDefinition definition, Context context) {
        this.definition = definition;
        this.subscription = new Subscription(definition, context.name());
        this.reader = Reader.of(definition.dataFormat(), context);
    }

    @Override
    public String service() {
        return definition.service();
    }

    @Override
    public int consumers() {
        return definition.consumers();
    }

    @Override
    public JmsBroker system() {
        return definition.broker();
    }

    @Override
    public Optional<QueueConsumer> open(Duration patience) throws JMSException {
        XAConnection connection = definition.broker().open();
        try {
            return Optional.of(new QueueConsumer(connection, subscription, reader));
        } catch (JMSException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }
}
