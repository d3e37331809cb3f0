package io.zato.outgoing.jms;

import io.zato.api.jms.JmsBroker;
import io.zato.api.jms.JmsDestination;
import io.zato.api.kind.Definition;
import io.zato.api.kind.Family;
import io.zato.api.kind.Field;
import io.zato.api.kind.Secret;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;

/** Queues and topics that services send to; destination and reply_to are empty where the service names them. */
@Definition(
        kind = "outgoing_jms",
        family = Family.OUTGOING,
        title = "Messages to queues and topics",
        alias = {"outgoing_jms_wmq", "outconn_jms_wmq"})
public record OutgoingJmsDefinition(
        @Field(value = JmsBroker.INSIDE, help = JmsBroker.FACTORY_HELP) @NotBlank String connectionFactory,
        @Field(help = JmsBroker.USERNAME_HELP) String username,
        @Field(help = "Password of that user") Secret password,
        @Field(
                        alias = "queue",
                        help = "Queue or topic, or its JNDI name java:/…; empty where the service says it each time")
                String destination,
        @Field(value = "queue", help = "Whether destinations are queues or topics") JmsDestination.Type destinationType,
        @Field(value = "persistent", help = "Whether messages survive a restart of the broker")
                DeliveryMode deliveryMode,
        @Field(value = "5", help = "From 0 to 9, the most urgent") @Min(0) @Max(9) int priority,
        @Field(
                        value = "0s",
                        help =
                                "After which time the broker drops a message nobody took; 0 for never, a plain number is seconds")
                Duration expiration,
        @Field(help = "Queue that answers are sent to; empty for none") String replyTo,
        @Field(value = "10", help = "How many connections may be open at the same time") @Min(1) int poolSize,
        @Field(value = "5s", help = "How long to wait for a free connection; a plain number is seconds")
                Duration timeout) {

    /** Whether the broker keeps a message on disk. */
    public enum DeliveryMode {
        PERSISTENT,
        NON_PERSISTENT
    }

    JmsBroker broker() {
        return new JmsBroker(connectionFactory, username, password);
    }
}
