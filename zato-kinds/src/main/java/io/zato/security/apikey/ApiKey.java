package io.zato.security.apikey;

import com.google.auto.service.AutoService;
import io.zato.api.kind.Context;
import io.zato.api.kind.Kind;
import io.zato.api.kind.Starter;

/** A key in a header, of callers on a channel and of ourselves on an outgoing connection. */
@AutoService(Kind.class)
@SuppressWarnings("rawtypes")
public final class ApiKey implements Starter<ApiKeyDefinition> {

    @Override
    public Class<ApiKeyDefinition> definition() {
        return ApiKeyDefinition.class;
    }

    @Override
    public HeaderKey start(ApiKeyDefinition definition, Context context) {
        return new HeaderKey(definition, context.name());
    }
}
