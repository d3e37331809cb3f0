package io.zato.web.channel;

import io.zato.api.http.HttpCall;
import io.zato.api.http.Query;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A servlet request as channels see it; nothing is copied before it is asked for. */
final class ServletCall implements HttpCall {

    private final HttpServletRequest request;
    private final String contextPath;
    private long limit = Long.MAX_VALUE;
    private Map<String, List<String>> headers;
    private Map<String, List<String>> query;

    ServletCall(HttpServletRequest request) {
        this.request = request;
        this.contextPath = request.getContextPath();
    }

    @Override
    public String method() {
        return request.getMethod();
    }

    @Override
    public String rawPath() {
        return request.getRequestURI().substring(contextPath.length());
    }

    @Override
    public String rawQuery() {
        return request.getQueryString() == null ? "" : request.getQueryString();
    }

    @Override
    public Map<String, List<String>> query() {
        if (query == null) {
            query = Query.parse(rawQuery());
        }
        return query;
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeader(name));
    }

    @Override
    public Map<String, List<String>> headers() {
        if (headers == null) {
            headers = new LinkedHashMap<>();
            for (String name : Collections.list(request.getHeaderNames())) {
                headers.put(name.toLowerCase(Locale.ROOT), Collections.list(request.getHeaders(name)));
            }
        }
        return headers;
    }

    @Override
    public String contentType() {
        String type = request.getContentType();
        if (type == null) {
            return "";
        }
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public long contentLength() {
        return request.getContentLengthLong();
    }

    @Override
    public void limit(long bytes) {
        limit = bytes;
    }

    @Override
    public InputStream body() throws IOException {
        return new LimitedStream(request.getInputStream(), limit);
    }

    @Override
    public String remoteAddress() {
        return request.getRemoteAddr();
    }
}
