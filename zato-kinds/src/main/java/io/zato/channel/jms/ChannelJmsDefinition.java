package io.zato.channel.jms;

import io.zato.api.jms.JmsBroker;
import io.zato.api.jms.JmsDestination;
import io.zato.api.kind.Definition;
import io.zato.api.kind.Family;
import io.zato.api.kind.Field;
import io.zato.api.kind.Secret;
import io.zato.api.problem.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

/** A queue or topic whose messages a service works on; selector and subscription are empty where there is none. */
@Definition(
        kind = "channel_jms",
        family = Family.CHANNEL,
        title = "Messages from queues and topics",
        alias = {"channel_jms_wmq"})
public record ChannelJmsDefinition(
        @Field(required = true, refersTo = "service", example = "demo.echo", help = "Service that takes the messages")
                String service,
        @Field(value = JmsBroker.INSIDE, help = JmsBroker.FACTORY_HELP) @NotBlank String connectionFactory,
        @Field(help = JmsBroker.USERNAME_HELP) String username,
        @Field(help = "Password of that user") Secret password,
        @Field(required = true, alias = "queue", example = "orders", help = "Queue or topic, or its JNDI name java:/…")
                @NotBlank
                String destination,
        @Field(value = "queue", help = "Whether the destination is a queue or a topic")
                JmsDestination.Type destinationType,
        @Field(help = "Name of a topic's subscription that is kept while the channel is not there; empty for none")
                String subscription,
        @Field(
                        help =
                                "Which messages, as a condition on their headers: region = 'EU' AND JMSPriority > 4; empty for all")
                String selector,
        @Field(
                        value = "1",
                        alias = "pool_size",
                        help = "How many messages are worked on at the same time; more than 1 gives up their order")
                @Min(1)
                @Max(200)
                int consumers,
        @Field(
                        value = "json",
                        help = "json and xml are read into the service's input, raw hands bodies over as they came")
                DataFormat dataFormat) {

    /** How bodies reach the service. */
    public enum DataFormat {
        JSON,
        XML,
        RAW
    }

    public ChannelJmsDefinition {
        if (!subscription.isEmpty() && destinationType != JmsDestination.Type.TOPIC) {
            throw Problem.invalid("subscription", "is for topics only; leave it out or set destination_type to topic");
        }
    }

    JmsBroker broker() {
        return new JmsBroker(connectionFactory, username, password);
    }
}
