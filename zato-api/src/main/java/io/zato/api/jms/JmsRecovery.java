package io.zato.api.jms;

import io.zato.api.live.XaSession;
import jakarta.jms.JMSException;
import jakarta.jms.XAConnection;
import javax.transaction.xa.XAResource;

/** A connection on which only branches in doubt are asked about. */
final class JmsRecovery implements XaSession {

    private final XAConnection connection;
    private final XAResource branch;

    JmsRecovery(XAConnection connection) throws JMSException {
        this.connection = connection;
        try {
            this.branch = connection.createXASession().getXAResource();
        } catch (JMSException failure) {
            connection.close();
            throw failure;
        }
    }

    @Override
    public XAResource branch() {
        return branch;
    }

    @Override
    public void close() throws JMSException {
        connection.close();
    }
}
