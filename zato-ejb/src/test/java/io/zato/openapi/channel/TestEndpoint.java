package io.zato.openapi.channel;

import io.zato.api.http.HttpCall;
import io.zato.api.http.HttpReply;
import io.zato.api.http.Route;
import io.zato.api.live.DescribedEndpoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A channel that is only looked at. */
record TestEndpoint(
        Route route, String service, Optional<String> security, List<String> consumes, boolean parametersAreFields)
        implements DescribedEndpoint {

    static TestEndpoint json(String method, String path) {
        return new TestEndpoint(
                new Route(method, path), "crm.orders.place", Optional.empty(), List.of("application/json"), true);
    }

    @Override
    public boolean documented() {
        return true;
    }

    @Override
    public String produces() {
        return "application/json";
    }

    @Override
    public long maxBody() {
        return 1;
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(1);
    }

    @Override
    public int maxConcurrency() {
        return 1;
    }

    @Override
    public Object decode(HttpCall call, Map<String, String> path) {
        return Map.of();
    }

    @Override
    public HttpReply encode(Object answer) {
        return HttpReply.empty(204);
    }
}
