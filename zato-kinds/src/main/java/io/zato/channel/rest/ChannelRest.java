package io.zato.channel.rest;

import com.google.auto.service.AutoService;
import io.zato.api.kind.Context;
import io.zato.api.kind.Kind;
import io.zato.api.kind.Starter;
import java.util.Set;

/** Makes a service reachable over HTTP with JSON, XML, forms or raw bodies. */
@AutoService(Kind.class)
@SuppressWarnings("rawtypes")
public final class ChannelRest implements Starter<ChannelRestDefinition> {

    @Override
    public Class<ChannelRestDefinition> definition() {
        return ChannelRestDefinition.class;
    }

    /** Method and path, whatever its parameters are called. */
    @Override
    public Set<String> claims(ChannelRestDefinition definition) {
        String method = definition.method().isEmpty() ? "any method" : definition.method();
        return Set.of("http " + method + " " + definition.urlPath().replaceAll("\\{[^}]*}", "{}"));
    }

    @Override
    public RestEndpoint start(ChannelRestDefinition definition, Context context) {
        return new RestEndpoint(definition, context);
    }
}
