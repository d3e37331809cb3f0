package io.zato.web.channel;

import io.zato.api.http.HttpReply;
import io.zato.api.problem.Problem;
import io.zato.runtime.Dispatcher;
import io.zato.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.GZIPOutputStream;

/** The way back to one caller. */
final class ChannelReply implements Dispatcher.Sink {

    private static final Logger LOG = Logger.getLogger(ChannelReply.class.getName());
    private static final String VARY = "Vary";
    private static final int BUFFER = 8 * 1024;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final String cid;
    private Map<String, String> always = Map.of();

    ChannelReply(HttpServletRequest request, HttpServletResponse response, String cid) {
        this.request = request;
        this.response = response;
        this.cid = cid;
    }

    @Override
    public void always(Map<String, String> headers) {
        always = headers;
    }

    @Override
    public void send(HttpReply reply) {
        response.setStatus(reply.status());
        reply.headers().forEach(this::set);
        bearAlways();
        try {
            if (Compression.pays(reply) && Compression.packable(contentType())) {
                response.addHeader(VARY, "Accept-Encoding");
                if (Compression.accepted(request)) {
                    pack(reply.body());
                    return;
                }
            }
            write(reply.body());
        } catch (IOException e) {
            throw e.getCause() instanceof Problem refusal
                    ? refusal
                    : new Problem(500, "The caller went away or the answer could not be read to its end", e);
        }
    }

    private String contentType() {
        String type = response.getContentType();
        return type == null ? "" : type;
    }

    private void set(String name, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            if (i == 0) {
                response.setHeader(name, values.get(i));
            } else {
                response.addHeader(name, values.get(i));
            }
        }
    }

    private void bearAlways() {
        always.forEach((name, value) -> {
            if (name.equals(VARY)) {
                response.addHeader(name, value);
            } else {
                response.setHeader(name, value);
            }
        });
    }

    private void write(HttpReply.Body body) throws IOException {
        long length = body.length();
        if (length >= 0) {
            response.setContentLengthLong(length);
        }
        if (request.getMethod().equals("HEAD")) {
            body.discard();
        } else {
            body.writeTo(response.getOutputStream());
        }
        response.flushBuffer();
    }

    /** What is flushed on the way, because the rest takes its time, can be read at once. */
    private void pack(HttpReply.Body body) throws IOException {
        response.setHeader("Content-Encoding", "gzip");
        String tag = response.getHeader("ETag");
        if (tag != null && tag.startsWith("\"")) {
            response.setHeader("ETag", "W/" + tag);
        }
        if (request.getMethod().equals("HEAD")) {
            body.discard();
        } else {
            // closed only when all went well: its last bytes would make a broken answer look whole
            GZIPOutputStream packed = new GZIPOutputStream(response.getOutputStream(), BUFFER, true);
            body.writeTo(packed);
            packed.close();
        }
        response.flushBuffer();
    }

    /** The connection is not used again: the thread that is still at work may be reading from it. */
    @Override
    public void expire(Problem problem) {
        bearAlways();
        if (request.getProtocol().startsWith("HTTP/1")) {
            problem.header("Connection", "close");
        }
        try {
            Problems.send(problem, cid, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers instead of {@link #send}; IOException when an answer had begun, which the caller must not take for whole. */
    void refuse(Problem problem) throws IOException {
        if (response.isCommitted()) {
            LOG.log(Level.WARNING, "The answer broke off, cid " + cid, problem);
            throw new IOException("The answer broke off", problem);
        }
        // what was set for the answer that did not come, an encoding or a length, would not be true of the refusal
        response.reset();
        bearAlways();
        Problems.send(problem, cid, response);
    }
}
