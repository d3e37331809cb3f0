package io.zato.security.basicauth;

import com.google.auto.service.AutoService;
import io.zato.api.kind.Context;
import io.zato.api.kind.Kind;
import io.zato.api.kind.Starter;

/** HTTP Basic authentication, of callers on a channel and of ourselves on an outgoing connection. */
@AutoService(Kind.class)
@SuppressWarnings("rawtypes")
public final class BasicAuth implements Starter<BasicAuthDefinition> {

    @Override
    public Class<BasicAuthDefinition> definition() {
        return BasicAuthDefinition.class;
    }

    @Override
    public BasicCredentials start(BasicAuthDefinition definition, Context context) {
        return new BasicCredentials(definition, context.name());
    }
}
