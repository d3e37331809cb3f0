package io.zato.outgoing.rest;

import io.zato.api.connection.RestResponse;
import io.zato.api.kind.Codec;
import io.zato.api.service.Message;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A request's body: bytes that can be sent again, or a stream that cannot; its media type is empty for the definition's. */
record Payload(byte[] bytes, InputStream stream, long length, String contentType, Closeable owner)
        implements Closeable {

    static final Payload NONE = of(null);

    static Payload of(Object body, Codec codec) {
        if (body == null) {
            return NONE;
        }
        if (body instanceof byte[] bytes) {
            return of(bytes);
        }
        if (body instanceof CharSequence text) {
            return of(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        if (body instanceof Message message) {
            InputStream stream = message.stream();
            return new Payload(null, stream, message.length(), message.contentType(), stream);
        }
        if (body instanceof InputStream stream) {
            return new Payload(null, stream, -1, "", stream);
        }
        if (body instanceof RestResponse answer) {
            return new Payload(null, answer.stream(), answer.length(), answer.contentType(), answer::close);
        }
        return of(codec.write(body));
    }

    private static Payload of(byte[] bytes) {
        return new Payload(bytes, null, bytes == null ? 0 : bytes.length, "", () -> {});
    }

    boolean isEmpty() {
        return bytes == null && stream == null;
    }

    boolean repeatable() {
        return stream == null;
    }

    @Override
    public void close() {
        try {
            owner.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
