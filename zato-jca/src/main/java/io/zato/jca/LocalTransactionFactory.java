package io.zato.jca;

import io.zato.api.connection.ConnectionPools;
import io.zato.api.connection.Lease;
import io.zato.jca.container.Enlistment;
import jakarta.resource.spi.ConnectionDefinition;
import jakarta.resource.spi.ConnectionManager;

/** For connections with transactions of their own. */
@ConnectionDefinition(
        connectionFactory = ConnectionPools.class,
        connectionFactoryImpl = DefinitionPools.class,
        connection = Lease.class,
        connectionImpl = LentConnection.class)
public class LocalTransactionFactory extends LevelFactory {

    private static final long serialVersionUID = 1L;

    @Override
    Enlistment enlistment(ConnectionManager container) {
        return Enlistment.in(container, getTransactionSupport());
    }

    @Override
    public TransactionSupportLevel getTransactionSupport() {
        return TransactionSupportLevel.LocalTransaction;
    }
}
