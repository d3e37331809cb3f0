package io.zato.runtime;

import io.zato.api.kind.Codec;
import io.zato.api.kind.Context;
import io.zato.api.live.Signer;
import io.zato.api.problem.Problem;
import io.zato.object.Key;
import io.zato.schema.JsonCodec;
import io.zato.schema.XmlCodec;

/** What a definition sees of the engine. */
record ObjectContext(String name, Registry registry) implements Context {

    @Override
    public Signer signer(String security) {
        Key key = new Key("security", security);
        return request -> registry.find(Signer.class, key)
                .orElseThrow(() -> Problem.unavailable(
                        key + " does not run on this server or cannot be used on outgoing connections", 5))
                .sign(request);
    }

    @Override
    public Codec codec() {
        return JsonCodec.INSTANCE;
    }

    @Override
    public Codec xml() {
        return XmlCodec.INSTANCE;
    }
}
