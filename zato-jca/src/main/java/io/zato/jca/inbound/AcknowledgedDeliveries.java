package io.zato.jca.inbound;

import io.zato.api.live.Arrival;
import io.zato.api.live.Consumer;
import java.util.Optional;

/** Messages of a source without transactions: it hears of the outcome when the transaction has ended, so none is lost and some may come twice. */
record AcknowledgedDeliveries(Consumer consumer, Doorstep doorstep) implements Deliveries {

    @Override
    public void next() throws Exception {
        Optional<? extends Arrival> message = consumer.receive(Member.PATIENCE);
        if (message.isPresent()) {
            deliver(message.get());
        }
    }

    private void deliver(Arrival message) throws Exception {
        Outcome outcome = doorstep.begin();
        try {
            doorstep.take(message, outcome);
        } finally {
            doorstep.end(outcome);
        }
        outcome.tell(message);
    }

    @Override
    public void close() {
        doorstep.close();
    }
}
