package io.zato.outgoing.rest;

import io.zato.api.connection.RestResponse;
import io.zato.api.kind.Codec;
import io.zato.api.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;

/** What the other system answered to one request. */
final class PartnerAnswer implements RestResponse {

    private final ClassicHttpResponse head;
    private final AnswerStream stream;
    private final long length;
    private final Codec codec;
    private final Failures failures;
    private byte[] whole;

    PartnerAnswer(Exchange exchange, Codec codec, Failures failures) {
        this.head = exchange.head();
        this.stream = exchange.body();
        this.length = exchange.length();
        this.codec = codec;
        this.failures = failures;
    }

    @Override
    public int status() {
        return head.getCode();
    }

    @Override
    public Map<String, List<String>> headers() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : head.getHeaders()) {
            String name = header.getName().toLowerCase(Locale.ROOT);
            headers.computeIfAbsent(name, key -> new ArrayList<>(1)).add(header.getValue());
        }
        return headers;
    }

    @Override
    public String contentType() {
        Header type = head.getFirstHeader("Content-Type");
        return type == null ? "" : type.getValue();
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public InputStream stream() {
        return whole == null ? stream : new ByteArrayInputStream(whole);
    }

    @Override
    public byte[] bytes() {
        if (whole == null) {
            try {
                whole = stream.readAllBytes();
            } catch (IOException e) {
                throw failures.of(e);
            }
        }
        return whole;
    }

    @Override
    public String text() {
        return new String(bytes(), charset());
    }

    @Override
    public Object json() {
        return parsed(codec::read);
    }

    @Override
    public <T> T as(Class<T> type) {
        return parsed(json -> codec.read(json, type));
    }

    @Override
    public void close() {
        stream.close();
    }

    private <T> T parsed(Function<InputStream, T> reader) {
        if (status() >= 400) {
            throw new Problem(502, "The outgoing connection " + failures.name() + " was answered " + status());
        }
        try {
            return reader.apply(new ByteArrayInputStream(bytes()));
        } catch (Problem e) {
            if (e.status() != 400) {
                throw e;
            }
            throw new Problem(
                    502,
                    "The answer over the outgoing connection " + failures.name() + " does not fit: " + e.getMessage(),
                    e);
        }
    }

    private Charset charset() {
        try {
            ContentType type = ContentType.parseLenient(contentType());
            return type == null ? StandardCharsets.UTF_8 : type.getCharset(StandardCharsets.UTF_8);
        } catch (UnsupportedCharsetException e) {
            throw new Problem(
                    502, "The answer over " + failures.name() + " is in an unknown charset: " + e.getMessage(), e);
        }
    }
}
