package io.zato.jca.inbound;

import io.zato.api.live.Arrival;
import io.zato.api.live.XaConsumer;
import java.util.Optional;

/** Messages that belong to the transaction they are received in: each is received, and worked on, in one of its own. */
record TransactedDeliveries(XaConsumer consumer, Doorstep doorstep) implements Deliveries {

    @Override
    public void next() throws Exception {
        Outcome outcome = doorstep.begin();
        Optional<? extends Arrival> message = Optional.empty();
        try {
            message = receive();
            message.ifPresent(arrival -> doorstep.take(arrival, outcome));
        } finally {
            doorstep.end(outcome);
        }
        if (message.isPresent()) {
            outcome.tell(message.get());
        }
    }

    private Optional<? extends Arrival> receive() throws Exception {
        try {
            return consumer.receive(Member.PATIENCE);
        } catch (Exception | Error broken) {
            doorstep.spoil();
            throw broken;
        }
    }

    @Override
    public void close() {
        doorstep.close();
    }
}
