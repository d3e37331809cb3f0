package io.zato.web.channel;

import io.zato.api.http.HttpReply;
import io.zato.api.problem.Problem;
import io.zato.runtime.Cid;
import io.zato.runtime.Dispatcher;
import io.zato.web.Problems;
import jakarta.enterprise.inject.Vetoed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jboss.logging.MDC;

/** Hands every request to the dispatcher and writes what comes back straight to the connection. */
@Vetoed
@Path("{path:.*}")
public class ChannelEntry {

    private static final Logger LOG = Logger.getLogger(ChannelEntry.class.getName());

    private final Dispatcher dispatcher;

    public ChannelEntry(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @GET
    @POST
    @PUT
    @PATCH
    @DELETE
    @HEAD
    @OPTIONS
    public void enter(@Context HttpServletRequest request, @Context HttpServletResponse response) throws IOException {
        String cid = Cid.of(request.getHeader(Cid.HEADER), request.getHeader("traceparent"));
        MDC.put("cid", cid);
        response.setHeader(Cid.HEADER, cid);
        try {
            dispatcher.dispatch(new ServletCall(request), cid, reply -> send(reply, request, response));
        } catch (Problem problem) {
            refuse(problem, cid, response);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "A request could not be answered, cid " + cid, e);
            refuse(
                    new Problem(500, "The request could not be answered; the server's log has the reason"),
                    cid,
                    response);
        } finally {
            MDC.remove("cid");
        }
    }

    private static void refuse(Problem problem, String cid, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            LOG.log(Level.WARNING, "The answer broke off, cid " + cid, problem);
            throw new IOException("The answer broke off", problem);
        }
        Problems.send(problem, cid, response);
    }

    private static void send(HttpReply reply, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        long length = reply.body().length();
        if (length >= 0) {
            response.setContentLengthLong(length);
        }
        try {
            if (!request.getMethod().equals("HEAD")) {
                reply.body().writeTo(response.getOutputStream());
            }
            response.flushBuffer();
        } catch (IOException e) {
            throw new Problem(500, "The caller went away or the answer could not be read to its end", e);
        }
    }
}
