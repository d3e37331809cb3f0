package io.zato.outgoing.rest;

import io.zato.api.connection.RestRequest;
import io.zato.api.http.Outbound;
import io.zato.api.kind.Context;
import io.zato.api.live.Signer;
import io.zato.api.problem.Problem;
import io.zato.outgoing.rest.OutgoingRestDefinition.DataFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/** Makes what goes over the wire of what a service asks for. */
final class Requests {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern LINE = Pattern.compile("[^\\r\\n\\x00]*");

    /** They frame the message or belong to this one connection; forwarded with all of a caller's headers they would break it. */
    private static final Set<String> OWN = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private final OutgoingRestDefinition definition;
    private final Address address;
    private final Context context;

    Requests(OutgoingRestDefinition definition, Address address, Context context) {
        this.definition = definition;
        this.address = address;
        this.context = context;
    }

    /** Signed and complete, below the path {@code base}; {@code cut} is for a body that fails while it is being sent. */
    ClassicHttpRequest prepare(String base, RestRequest request, Payload payload, Runnable cut) {
        require(TOKEN, request.method(), "method");
        String target = Target.of(base, request);
        ClassicHttpRequest outgoing = new BasicClassicHttpRequest(request.method(), target);
        outgoing.setHeader("Host", address.authority());
        outgoing.setHeader("User-Agent", "Zato");
        outgoing.setHeader(
                "Accept", definition.dataFormat() == DataFormat.JSON ? "application/json, */*;q=0.5" : "*/*");
        body(outgoing, payload, cut);
        headers(outgoing, request.headers());
        sign(outgoing, address.origin() + target);
        return outgoing;
    }

    private void body(ClassicHttpRequest outgoing, Payload payload, Runnable cut) {
        if (payload.isEmpty()) {
            if (WITH_BODY.contains(outgoing.getMethod())) {
                outgoing.setHeader("Content-Length", "0");
            }
            return;
        }
        boolean own = payload.contentType().isEmpty();
        outgoing.setHeader("Content-Type", own ? definition.contentType() : payload.contentType());
        if (payload.length() < 0) {
            outgoing.setHeader("Transfer-Encoding", "chunked");
        } else {
            outgoing.setHeader("Content-Length", Long.toString(payload.length()));
        }
        outgoing.setEntity(
                payload.repeatable() ? new ByteArrayEntity(payload.bytes(), null) : new StreamEntity(payload, cut));
    }

    private static void headers(ClassicHttpRequest outgoing, Map<?, ?> headers) {
        // Groovy puts its own kinds of strings into a map that says String
        headers.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (value == null || OWN.contains(name.toLowerCase(Locale.ROOT))) {
                return;
            }
            require(TOKEN, name, "header name");
            require(LINE, value.toString(), "value of the header " + name);
            outgoing.setHeader(name, value.toString());
        });
    }

    private void sign(ClassicHttpRequest outgoing, String url) {
        if (definition.security().isEmpty()) {
            return;
        }
        Signer signer = context.signer(definition.security());
        signer.sign(new Leaving(outgoing, url));
    }

    private static void require(Pattern form, String text, String what) {
        if (!form.matcher(text).matches()) {
            throw new Problem(500, "The " + what + " has characters HTTP does not allow");
        }
    }

    private record Leaving(ClassicHttpRequest request, String url) implements Outbound {

        @Override
        public String method() {
            return request.getMethod();
        }

        @Override
        public void header(String name, String value) {
            request.setHeader(name, value);
        }
    }
}
