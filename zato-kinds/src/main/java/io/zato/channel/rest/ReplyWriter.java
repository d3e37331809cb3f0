package io.zato.channel.rest;

import io.zato.api.connection.RestResponse;
import io.zato.api.http.HttpReply;
import io.zato.api.kind.Codec;
import io.zato.api.problem.Problem;
import io.zato.api.service.Answer;
import io.zato.api.service.Message;
import java.io.Closeable;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Makes an HTTP reply of whatever a service answers. */
final class ReplyWriter {

    private static final String CONTENT_TYPE = "Content-Type";

    private final String contentType;
    private final Codec codec;

    ReplyWriter(String contentType, Codec codec) {
        this.contentType = contentType;
        this.codec = codec;
    }

    HttpReply write(Object answer) {
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
        return HttpReply.of(200, contentType, bytes(answer));
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
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(content.headers());
        headers.putAll(PassedHeaders.of(own.headers()));
        return new HttpReply(own.status(), headers, content.body());
    }

    private static HttpReply passThrough(RestResponse partner) {
        Map<String, String> headers = PassedHeaders.of(partner.headers());
        headers.remove(CONTENT_TYPE);
        if (!partner.contentType().isEmpty()) {
            headers.put(CONTENT_TYPE, partner.contentType());
        }
        return new HttpReply(partner.status(), headers, body(partner.length(), partner.stream(), partner::close));
    }

    private static HttpReply streamed(int status, String contentType, long length, InputStream stream) {
        return new HttpReply(status, Map.of(CONTENT_TYPE, contentType), body(length, stream, stream));
    }

    private static HttpReply.Body body(long length, InputStream stream, Closeable owner) {
        return new StreamedBody(length, stream, owner);
    }
}
