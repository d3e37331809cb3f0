package io.zato.outgoing.rest;

import io.zato.api.connection.RestConnection;
import io.zato.fixture.Bound;
import io.zato.fixture.TestContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Connections called CRM, with a limit that keeps tests short. */
final class Outgoing {

    static final OutgoingRest KIND = new OutgoingRest();

    private Outgoing() {}

    static RestConnection to(String host) {
        return to(host, Map.of());
    }

    static RestConnection to(String host, Map<String, ?> values) {
        return KIND.connect(definition(host, values), new TestContext("CRM"));
    }

    static OutgoingRestDefinition definition(String host, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(Map.of("host", host, "timeout", Duration.ofSeconds(5)));
        all.putAll(values);
        return Bound.definition(OutgoingRestDefinition.class, all);
    }
}
