package io.zato.outgoing.jms;

import io.zato.api.connection.JmsConnection;
import io.zato.api.connection.JmsMessage;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.XAConnection;
import jakarta.jms.XASession;
import javax.transaction.xa.XAResource;

/** One open connection to a broker, with a session for transactions and one for what is sent at once; once broken it stays so. */
final class BrokerConnection implements JmsConnection {

    private final XAConnection physical;
    private final Session transacted;
    private final MessageProducer transactedProducer;
    private final Session plain;
    private final MessageProducer plainProducer;
    private final Branch branch;
    private final Letters letters;
    private volatile boolean broken;
    private volatile String cid = "";

    private BrokerConnection(XAConnection physical, Letters letters) throws JMSException {
        this.physical = physical;
        this.letters = letters;
        XASession xa = physical.createXASession();
        this.transacted = xa;
        this.transactedProducer = xa.createProducer(null);
        this.plain = physical.createSession(false, Session.AUTO_ACKNOWLEDGE);
        this.plainProducer = plain.createProducer(null);
        this.branch = new Branch(xa.getXAResource());
        physical.setExceptionListener(lost -> broken = true);
    }

    static BrokerConnection of(XAConnection physical, Letters letters) throws JMSException {
        try {
            return new BrokerConnection(physical, letters);
        } catch (JMSException | RuntimeException failure) {
            physical.close();
            throw failure;
        }
    }

    @Override
    public void correlate(String id) {
        cid = id;
    }

    @Override
    public String send(JmsMessage message) {
        try {
            return branch.active()
                    ? letters.send(message, cid, transacted, transactedProducer)
                    : letters.send(message, cid, plain, plainProducer);
        } catch (JMSException failure) {
            broken = broken || Failures.breaks(failure);
            throw Failures.of(letters.name(), failure);
        }
    }

    XAResource branch() {
        return branch;
    }

    boolean usable() {
        return !broken;
    }

    /** One round trip: the broker makes a queue and takes it away. */
    void ping() throws JMSException {
        plain.createTemporaryQueue().delete();
    }

    @Override
    public void close() {
        try {
            physical.close();
        } catch (JMSException gone) {
            // What was broken does not close either, and there is nothing left to do about it.
            broken = true;
        }
    }
}
