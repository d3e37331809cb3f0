package io.zato.jca.container;

import javax.transaction.xa.XAResource;
import org.jboss.jca.core.spi.transaction.recovery.XAResourceRecovery;

/** One resource of the transaction recovery; IronJacamar's registry takes what implements its interface and the server's own. */
record Recovery(XAResource resource) implements XAResourceRecovery, org.jboss.tm.XAResourceRecovery {

    @Override
    public XAResource[] getXAResources() {
        return new XAResource[] {resource};
    }

    @Override
    public void initialize() {
        // The resource opens its own connection when it is asked.
    }

    @Override
    public void shutdown() {
        // Nothing is kept open.
    }

    @Override
    public void setJndiName(String name) {
        // Nobody looks it up.
    }
}
