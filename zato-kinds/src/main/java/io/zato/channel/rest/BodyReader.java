package io.zato.channel.rest;

import io.zato.api.http.HttpCall;
import io.zato.api.kind.Codec;
import io.zato.api.kind.Context;
import io.zato.api.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads bodies of one data format. */
interface BodyReader {

    /** The body as a service sees it, null for none; {@code Problem} 415 when its media type is another one. */
    Object read(HttpCall call, InputStream body) throws IOException;

    /** Of every data format but raw, which is not read. */
    static BodyReader of(ChannelRestDefinition definition, Context context) {
        return switch (definition.dataFormat()) {
            case JSON -> text("application/json", "+json", context.codec());
            case XML -> xml(context.xml());
            case FORM -> new FormReader();
            case RAW -> (call, body) -> null;
        };
    }

    private static BodyReader text(String type, String suffix, Codec codec) {
        return (call, body) -> {
            String found = call.contentType();
            require(found, found.equals(type) || found.endsWith(suffix), type);
            return codec.read(body);
        };
    }

    private static BodyReader xml(Codec codec) {
        BodyReader application = text("application/xml", "+xml", codec);
        return (call, body) -> call.contentType().equals("text/xml") ? codec.read(body) : application.read(call, body);
    }

    /** {@code Problem} 415 that names the media types to send, unless it fits. */
    static void require(String found, boolean fits, String... expected) {
        if (fits) {
            return;
        }
        String said = found.isEmpty() ? "no Content-Type" : "'" + found + "'";
        throw new Problem(
                        415,
                        "Send the body with Content-Type: " + String.join(" or ", expected) + "; this request has "
                                + said)
                .header("Accept", String.join(", ", expected));
    }

    /** One value is that value, several are a list. */
    static Map<String, Object> flat(Map<String, ? extends List<?>> values) {
        Map<String, Object> flat = new LinkedHashMap<>();
        values.forEach((name, of) -> flat.put(name, of.size() == 1 ? of.get(0) : of));
        return flat;
    }
}
