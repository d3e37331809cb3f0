package io.zato.channel.rest;

import io.zato.api.http.Cors;
import io.zato.api.http.HttpCall;
import io.zato.api.http.HttpReply;
import io.zato.api.http.Route;
import io.zato.api.kind.Context;
import io.zato.api.live.HttpEndpoint;
import io.zato.api.reply.ReplyWriter;
import io.zato.channel.rest.ChannelRestDefinition.DataFormat;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** One REST channel while it serves. */
final class RestEndpoint implements HttpEndpoint {

    private final ChannelRestDefinition definition;
    private final Route route;
    private final Optional<String> security;
    private final InputReader reader;
    private final ReplyWriter writer;
    private final Cors cors;

    RestEndpoint(ChannelRestDefinition definition, Context context) {
        this.definition = definition;
        this.route = new Route(definition.method(), definition.urlPath());
        this.security = Optional.of(definition.security()).filter(name -> !name.isEmpty());
        this.reader = new InputReader(definition, BodyReader.of(definition, context));
        this.writer = writer(definition, context);
        this.cors = CorsRules.of(definition);
    }

    private static ReplyWriter writer(ChannelRestDefinition definition, Context context) {
        boolean xml = definition.dataFormat() == DataFormat.XML;
        String usual = xml ? "application/xml" : "application/json";
        String type = definition.contentType().isEmpty() ? usual : definition.contentType();
        return new ReplyWriter(type, xml ? context.xml() : context.codec());
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
    public Cors cors() {
        return cors;
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
