package io.zato.jca;

import io.zato.api.connection.ConnectionPools;
import io.zato.api.connection.Lease;
import io.zato.jca.container.Enlistment;
import jakarta.resource.spi.ConnectionDefinition;
import jakarta.resource.spi.ConnectionManager;

/** For connections that take part in distributed transactions. */
@ConnectionDefinition(
        connectionFactory = ConnectionPools.class,
        connectionFactoryImpl = DefinitionPools.class,
        connection = Lease.class,
        connectionImpl = LentConnection.class)
public class XaTransactionFactory extends LevelFactory {

    private static final long serialVersionUID = 1L;

    @Override
    Enlistment enlistment(ConnectionManager container) {
        return Enlistment.in(container, getTransactionSupport());
    }

    @Override
    public TransactionSupportLevel getTransactionSupport() {
        return TransactionSupportLevel.XATransaction;
    }
}
