package io.zato.web.channel;

import io.zato.api.http.HttpReply;
import io.zato.api.problem.Problem;
import io.zato.runtime.Dispatcher;
import io.zato.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The way back to one caller. */
record ChannelReply(HttpServletRequest request, HttpServletResponse response, String cid) implements Dispatcher.Sink {

    private static final Logger LOG = Logger.getLogger(ChannelReply.class.getName());

    @Override
    public void send(HttpReply reply) {
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        long length = reply.body().length();
        if (length >= 0) {
            response.setContentLengthLong(length);
        }
        try {
            if (request.getMethod().equals("HEAD")) {
                reply.body().discard();
            } else {
                reply.body().writeTo(response.getOutputStream());
            }
            response.flushBuffer();
        } catch (IOException e) {
            throw new Problem(500, "The caller went away or the answer could not be read to its end", e);
        }
    }

    /** The connection is not used again: the thread that is still at work may be reading from it. */
    @Override
    public void expire(Problem problem) {
        try {
            Problems.send(problem.header("Connection", "close"), cid, response);
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
        Problems.send(problem, cid, response);
    }
}
