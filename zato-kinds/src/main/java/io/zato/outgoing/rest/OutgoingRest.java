package io.zato.outgoing.rest;

import com.google.auto.service.AutoService;
import io.zato.api.connection.RestConnection;
import io.zato.api.kind.Connector;
import io.zato.api.kind.Context;
import io.zato.api.kind.Kind;
import io.zato.api.kind.Pooling;
import java.time.Duration;

/** Calls other systems over HTTP/1.1; a physical connection is one that is kept alive between calls. */
@AutoService(Kind.class)
@SuppressWarnings("rawtypes")
public final class OutgoingRest implements Connector<OutgoingRestDefinition, RestConnection> {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration KEPT_IDLE = Duration.ofMinutes(1);

    @Override
    public Class<OutgoingRestDefinition> definition() {
        return OutgoingRestDefinition.class;
    }

    @Override
    public Class<RestConnection> connection() {
        return RestConnection.class;
    }

    @Override
    public Pooling pooling(OutgoingRestDefinition definition) {
        Duration limit = definition.timeout();
        Duration wait = limit.compareTo(LONGEST_WAIT) < 0 ? limit : LONGEST_WAIT;
        return new Pooling(definition.poolSize(), wait, KEPT_IDLE);
    }

    @Override
    public RestConnection connect(OutgoingRestDefinition definition, Context context) {
        return KeptConnection.open(definition, context);
    }

    @Override
    public boolean valid(RestConnection connection) {
        return ((KeptConnection) connection).usable();
    }

    @Override
    public void ping(RestConnection connection) {
        ((KeptConnection) connection).ping();
    }
}
