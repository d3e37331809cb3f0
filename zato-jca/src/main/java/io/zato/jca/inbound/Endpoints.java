package io.zato.jca.inbound;

import io.zato.api.live.Consumer;
import io.zato.api.live.XaConsumer;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Makes the way to the inbox for each consumer. */
record Endpoints(MessageEndpointFactory factory, TransactionSynchronizationRegistry transactions) {

    Deliveries deliveries(Crew crew, Consumer consumer) throws UnavailableException {
        return consumer instanceof XaConsumer xa
                ? new TransactedDeliveries(xa, doorstep(crew, xa))
                : new AcknowledgedDeliveries(consumer, doorstep(crew, null));
    }

    private Doorstep doorstep(Crew crew, XaConsumer xa) throws UnavailableException {
        return new Doorstep(
                crew.name(),
                crew.listener().service(),
                factory.createEndpoint(xa == null ? null : xa.branch()),
                transactions);
    }
}
