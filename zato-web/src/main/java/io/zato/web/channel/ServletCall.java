package io.zato.web.channel;

import io.zato.api.http.HttpCall;
import io.zato.api.http.Query;
import io.zato.api.problem.Problem;
import io.zato.runtime.Dispatcher;
import io.zato.web.BoundedBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.GZIPInputStream;

/** A servlet request as channels see it; nothing is copied before it is asked for. */
final class ServletCall implements HttpCall, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ServletCall.class.getName());
    private static final int BUFFER = 8 * 1024;

    private final HttpServletRequest request;
    private final String contextPath;
    private long limit = Long.MAX_VALUE;
    private Map<String, List<String>> headers;
    private Map<String, List<String>> query;
    private String encoding;
    private List<AutoCloseable> kept = List.of();

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
        long length = request.getContentLengthLong();
        return length > 0 && !encoding().isEmpty() ? -1 : length;
    }

    @Override
    public void limit(long bytes) {
        limit = bytes;
    }

    @Override
    public InputStream body() throws IOException {
        InputStream sent = request.getInputStream();
        return new BoundedBody(
                switch (encoding()) {
                    case "" -> sent;
                    case "gzip", "x-gzip" -> new GZIPInputStream(sent, BUFFER);
                    default ->
                        throw new Problem(
                                        415,
                                        "The body has Content-Encoding '" + encoding()
                                                + "': send it with gzip or without any")
                                .header("Accept-Encoding", "gzip");
                },
                limit,
                () -> Dispatcher.tooLarge(limit));
    }

    /** Of the body, lower case; empty where it is sent as it is. */
    private String encoding() {
        if (encoding == null) {
            String sent = request.getHeader("Content-Encoding");
            String name = sent == null ? "" : sent.strip().toLowerCase(Locale.ROOT);
            encoding = name.equals("identity") ? "" : name;
        }
        return encoding;
    }

    @Override
    public void keep(AutoCloseable resource) {
        if (kept.isEmpty()) {
            kept = new ArrayList<>();
        }
        kept.add(resource);
    }

    /** Ends the call: what was kept for it goes. */
    @Override
    public void close() {
        for (AutoCloseable resource : kept) {
            try {
                resource.close();
            } catch (Exception e) {
                // the others must go all the same, and the caller has his answer
                LOG.log(Level.WARNING, "What a call had kept did not close", e);
            }
        }
    }

    @Override
    public String remoteAddress() {
        return request.getRemoteAddr();
    }
}
