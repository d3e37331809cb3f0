package io.zato.api.reply;

import io.zato.api.connection.RestResponse;
import io.zato.api.http.HeaderField;
import io.zato.api.http.HttpReply;
import io.zato.api.kind.Codec;
import io.zato.api.problem.Problem;
import io.zato.api.service.Answer;
import io.zato.api.service.Message;
import java.io.Closeable;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes an HTTP reply of whatever a service answers. */
public final class ReplyWriter {

    private static final String CONTENT_TYPE = "Content-Type";

    private final String contentType;
    private final Map<String, List<String>> usual;
    private final Codec codec;

    /** The media type is that of answers that bring none of their own. */
    public ReplyWriter(String contentType, Codec codec) {
        this.contentType = contentType;
        this.usual = typed(contentType);
        this.codec = codec;
    }

    /** The reply, not written yet; null is an empty one; {@code Problem} 500 for a status or header that cannot be sent. */
    public HttpReply write(Object answer) {
        if (answer == null) {
            return HttpReply.empty(204);
        }
        if (answer instanceof Answer own) {
            return withStatus(own);
        }
        if (answer instanceof RestResponse partner) {
            return passThrough(partner);
        }
        if (answer instanceof Message message) {
            String type = message.contentType().isEmpty() ? contentType : message.contentType();
            return streamed(200, type, message.length(), message.stream());
        }
        if (answer instanceof InputStream stream) {
            return streamed(200, contentType, -1, stream);
        }
        return new HttpReply(200, usual, HttpReply.of(bytes(answer)));
    }

    private byte[] bytes(Object answer) {
        if (answer instanceof byte[] bytes) {
            return bytes;
        }
        // text goes out as it is, also where JSON is spoken; a Groovy string with placeholders is a CharSequence
        return answer instanceof CharSequence text
                ? text.toString().getBytes(StandardCharsets.UTF_8)
                : codec.write(answer);
    }

    private HttpReply withStatus(Answer own) {
        if (own.status() < 200 || own.status() > 599) {
            throw new Problem(500, "The service answered with status " + own.status() + "; use 200 to 599");
        }
        HttpReply content = own.body() == null ? HttpReply.empty(own.status()) : write(own.body());
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(content.headers());
        headers.putAll(PassedHeaders.of(own.headers()));
        return new HttpReply(own.status(), headers, content.body());
    }

    private static HttpReply passThrough(RestResponse partner) {
        Map<String, List<String>> headers = PassedHeaders.of(partner.headers());
        headers.remove(CONTENT_TYPE);
        if (!partner.contentType().isEmpty()) {
            headers.put(CONTENT_TYPE, List.of(partner.contentType()));
        }
        return new HttpReply(partner.status(), headers, body(partner.length(), partner.stream(), partner::close));
    }

    private static Map<String, List<String>> typed(String contentType) {
        return Map.of(CONTENT_TYPE, List.of(HeaderField.checked(CONTENT_TYPE, contentType)));
    }

    private static HttpReply streamed(int status, String contentType, long length, InputStream stream) {
        return new HttpReply(status, typed(contentType), body(length, stream, stream));
    }

    private static HttpReply.Body body(long length, InputStream stream, Closeable owner) {
        return new StreamedBody(length, stream, owner);
    }
}
