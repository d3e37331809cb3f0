package io.zato.web.channel;

import io.zato.api.problem.Problem;
import io.zato.runtime.Cid;
import io.zato.runtime.Dispatcher;
import io.zato.web.RawPathFilter;
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

/** Hands every request to the dispatcher and has what comes back written straight to the connection. */
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
        ChannelReply reply = new ChannelReply(request, own(request), cid);
        try (ServletCall call = new ServletCall(request)) {
            dispatcher.dispatch(call, cid, reply);
        } catch (Problem problem) {
            reply.refuse(problem);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "A request could not be answered, cid " + cid, e);
            reply.refuse(new Problem(500, "The request could not be answered; the server's log has the reason"));
        } finally {
            MDC.remove("cid");
        }
    }

    /** The response itself: what JAX-RS hands over finds it through the thread, and a reply may come from another one. */
    private static HttpServletResponse own(HttpServletRequest request) {
        return (HttpServletResponse) request.getAttribute(RawPathFilter.RESPONSE);
    }
}
