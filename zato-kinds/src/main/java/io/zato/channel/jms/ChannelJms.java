package io.zato.channel.jms;

import com.google.auto.service.AutoService;
import io.zato.api.kind.Context;
import io.zato.api.kind.Kind;
import io.zato.api.kind.Starter;

/** Makes a service take the messages of a queue or topic, each in a transaction of its own. */
@AutoService(Kind.class)
@SuppressWarnings("rawtypes")
public final class ChannelJms implements Starter<ChannelJmsDefinition> {

    @Override
    public Class<ChannelJmsDefinition> definition() {
        return ChannelJmsDefinition.class;
    }

    @Override
    public QueueListener start(ChannelJmsDefinition definition, Context context) {
        return new QueueListener(definition, context);
    }
}
