package io.zato.outgoing.rest;

import io.zato.api.connection.RestConnection;
import io.zato.api.connection.RestRequest;
import io.zato.api.connection.RestResponse;
import io.zato.api.kind.Codec;
import io.zato.api.kind.Context;
import io.zato.api.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpException;

/** One physical connection, kept alive between calls and dialled anew when the other side ended it meanwhile. */
final class KeptConnection implements RestConnection {

    /** Bytes; a longer body, or one of unknown length, is read as it is asked for. */
    private static final long READ_AT_ONCE = 64 * 1024;

    private final OutgoingRestDefinition definition;
    private final Codec codec;
    private final Dialer dialer;
    private final Requests requests;
    private final Failures failures;
    private Wire wire;
    private AnswerStream current;

    private KeptConnection(OutgoingRestDefinition definition, Address address, Context context) {
        this.definition = definition;
        this.codec = context.codec();
        this.dialer = new Dialer(address, Trust.verifying(definition.tlsVerify()), definition.timeout());
        this.requests = new Requests(definition, address, context);
        this.failures = new Failures(context.name(), definition.timeout());
    }

    /** Throws {@code Problem} 502 or 504 when the other system cannot be reached. */
    static KeptConnection open(OutgoingRestDefinition definition, Context context) {
        KeptConnection connection = new KeptConnection(definition, Address.parse(definition.host()), context);
        try {
            connection.wire = connection.dialer.dial();
            return connection;
        } catch (IOException e) {
            throw connection.failures.of(e);
        }
    }

    /** Whether nothing stands against lending it again; what happened to it while idle is found out by the next call. */
    boolean usable() {
        return wire.isOpen() && (current == null || current.ended());
    }

    @Override
    public RestResponse send(RestRequest request) {
        return send(definition.urlPath(), request);
    }

    private RestResponse send(String base, RestRequest request) {
        if (current != null && !current.ended()) {
            throw new IllegalStateException("Read or close the previous answer of " + failures.name() + " first");
        }
        try (Payload payload = Payload.of(request.body(), codec)) {
            return exchange(requests.prepare(base, request, payload, () -> wire.cut()));
        } catch (IOException | HttpException e) {
            wire.cut();
            throw failures.of(e);
        }
    }

    private RestResponse exchange(ClassicHttpRequest request) throws IOException, HttpException {
        boolean kept = wire.isOpen() && !wire.left();
        if (!kept) {
            redial();
        }
        try {
            return attempt(request);
        } catch (IOException e) {
            if (!kept || !Retry.harmless(request, e) || wire.input().received()) {
                throw e;
            }
            redial();
            return attempt(request);
        }
    }

    private void redial() throws IOException {
        wire.cut();
        wire = dialer.dial();
    }

    private RestResponse attempt(ClassicHttpRequest request) throws IOException, HttpException {
        Exchange exchange = Exchange.run(request, wire);
        current = exchange.body();
        PartnerAnswer answer = new PartnerAnswer(exchange, codec, failures);
        if (exchange.length() >= 0 && exchange.length() <= READ_AT_ONCE) {
            answer.bytes();
        } else {
            wire.input().relax();
        }
        return answer;
    }

    /** Throws {@code Problem} 502 when the answer's status is 500 or more: any other proves that somebody answers. */
    void ping() {
        String path = definition.urlPath();
        int template = path.indexOf('{');
        String fixed = template < 0 ? path : path.substring(0, template);
        RestRequest request = new RestRequest(definition.pingMethod(), "", List.of(), Map.of(), null, Map.of());
        try (RestResponse answer = send(fixed, request)) {
            if (answer.status() >= 500) {
                throw new Problem(502, "The ping over " + failures.name() + " was answered " + answer.status());
            }
        }
    }

    @Override
    public void close() {
        wire.hangUp();
    }
}
