package io.zato.channel.rest;

import io.zato.api.http.HttpCall;
import io.zato.api.http.HttpReply;
import io.zato.api.http.Route;
import io.zato.api.kind.Codec;
import io.zato.api.live.DescribedEndpoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One REST channel while it serves. */
final class RestEndpoint implements DescribedEndpoint {

    private final ChannelRestDefinition definition;
    private final Route route;
    private final Optional<String> security;
    private final InputReader reader;
    private final ReplyWriter writer;

    RestEndpoint(ChannelRestDefinition definition, Codec codec) {
        this.definition = definition;
        this.route = new Route(definition.method(), definition.urlPath());
        this.security = Optional.of(definition.security()).filter(name -> !name.isEmpty());
        this.reader = new InputReader(definition, codec);
        this.writer = new ReplyWriter(definition.contentType(), codec);
    }

    @Override
    public Route route() {
        return route;
    }

    @Override
    public String service() {
        return definition.service();
    }

    @Override
    public Optional<String> security() {
        return security;
    }

    @Override
    public long maxBody() {
        return definition.maxBodySize();
    }

    @Override
    public Duration timeout() {
        return definition.timeout();
    }

    @Override
    public int maxConcurrency() {
        return definition.maxConcurrency();
    }

    @Override
    public boolean documented() {
        return definition.shouldIncludeInOpenapi();
    }

    @Override
    public List<String> consumes() {
        return definition.dataFormat().mediaTypes();
    }

    @Override
    public String produces() {
        return definition.contentType();
    }

    @Override
    public boolean parametersAreFields() {
        return definition.mergeUrlParamsReq();
    }

    @Override
    public Object decode(HttpCall call, Map<String, String> path) {
        return reader.read(call, path);
    }

    @Override
    public HttpReply encode(Object answer) {
        return writer.write(answer);
    }
}
