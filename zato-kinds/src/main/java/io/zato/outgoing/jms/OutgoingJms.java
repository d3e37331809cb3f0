package io.zato.outgoing.jms;

import com.google.auto.service.AutoService;
import io.zato.api.connection.JmsConnection;
import io.zato.api.kind.Context;
import io.zato.api.kind.Kind;
import io.zato.api.kind.Pooling;
import io.zato.api.kind.XaConnector;
import io.zato.api.problem.Problem;
import jakarta.jms.JMSException;
import java.time.Duration;
import javax.transaction.xa.XAResource;

/** Sends messages; those sent in a transaction leave with it. */
@AutoService(Kind.class)
@SuppressWarnings("rawtypes")
public final class OutgoingJms implements XaConnector<OutgoingJmsDefinition, JmsConnection> {

    private static final Duration KEPT_IDLE = Duration.ofMinutes(5);

    @Override
    public Class<OutgoingJmsDefinition> definition() {
        return OutgoingJmsDefinition.class;
    }

    @Override
    public Class<JmsConnection> connection() {
        return JmsConnection.class;
    }

    @Override
    public Pooling pooling(OutgoingJmsDefinition definition) {
        return new Pooling(definition.poolSize(), definition.timeout(), KEPT_IDLE);
    }

    @Override
    public JmsConnection connect(OutgoingJmsDefinition definition, Context context) {
        try {
            return BrokerConnection.of(definition.broker().open(), new Letters(definition, context));
        } catch (JMSException failure) {
            throw new Problem(
                    502, "The broker of " + context.name() + " cannot be reached: " + failure.getMessage(), failure);
        }
    }

    @Override
    public boolean valid(JmsConnection connection) {
        return ((BrokerConnection) connection).usable();
    }

    @Override
    public void ping(JmsConnection connection) throws JMSException {
        ((BrokerConnection) connection).ping();
    }

    @Override
    public XAResource branch(JmsConnection connection) {
        return ((BrokerConnection) connection).branch();
    }
}
